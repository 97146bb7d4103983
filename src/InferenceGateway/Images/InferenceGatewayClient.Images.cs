using InferenceGateway.Images;
using InferenceGateway.Models;
using InferenceGateway.Telemetry;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Creates an image from a prompt.</summary>
    /// <param name="provider">The provider. The gateway supports images for <c>Provider.Openai</c> only.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-image-1</c>.</param>
    /// <param name="prompt">A description of the image.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The images, either as data (<see cref="Image.ToBytes"/>, <see cref="Image.SaveAsync"/>) or as links that expire (<see cref="Image.Url"/>).</returns>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    /// <exception cref="InferenceGatewayException">The call failed. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <remarks>
    /// The gateway waits 10 seconds for the headers of the provider's response unless its setting
    /// <c>CLIENT_RESPONSE_HEADER_TIMEOUT</c> has another value. Images of high quality take longer.
    /// </remarks>
    /// <example>
    /// <code>
    /// var images = await client.CreateImageAsync(Provider.Openai, "gpt-image-1", "A lighthouse in a storm.");
    /// await images.Data[0].SaveAsync("lighthouse.png");
    /// </code>
    /// </example>
    public Task<ImagesResponse> CreateImageAsync(
        Provider provider, string model, string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateImageAsync(ImageRequest.For(model, prompt), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-image-1</c>.</param>
    /// <inheritdoc cref="CreateImageAsync(Provider, string, string, RequestOptions, CancellationToken)"/>
    public Task<ImagesResponse> CreateImageAsync(
        string model, string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateImageAsync(ImageRequest.For(model, prompt), options, cancellationToken);

    /// <summary>Creates images from a prompt. Members of the request that are not set are not sent.</summary>
    /// <param name="request">The request. It is not modified.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client. <see cref="RequestOptions.Provider"/> selects the provider.</param>
    /// <exception cref="ArgumentException">The request has no prompt.</exception>
    /// <inheritdoc cref="CreateImageAsync(Provider, string, string, RequestOptions, CancellationToken)"/>
    public virtual Task<ImagesResponse> CreateImageAsync(
        CreateImageRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        var sent = ImageRequest.Checked(request, all?.ExtraBody);
        return CallAsync(
            provider => GenAiRequest.OfImages(sent.Model, sent.Prompt, provider, _connection),
            provider => _connection.Api.CreateImageAsync(provider, sent, all, cancellationToken),
            all);
    }

    /// <summary>Edits one or several images as a prompt describes.</summary>
    /// <param name="request">The images and the prompt. The request is not modified.</param>
    /// <exception cref="ArgumentException">The request has no prompt or no image.</exception>
    /// <remarks>The request is sent as a multipart form and not as JSON. Use <see cref="CreateImageEditRequest.AdditionalFields"/> to send fields that the SDK does not know.</remarks>
    /// <inheritdoc cref="CreateImageAsync(CreateImageRequest, RequestOptions, CancellationToken)"/>
    /// <example>
    /// <code>
    /// var images = await client.CreateImageEditAsync(new CreateImageEditRequest
    /// {
    ///     Model = "openai/gpt-image-1",
    ///     Image = [FilePart.FromFile("cat.png")],
    ///     Prompt = "Add a hat.",
    /// });
    /// </code>
    /// </example>
    public virtual Task<ImagesResponse> CreateImageEditAsync(
        CreateImageEditRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        var form = ImageRequest.Form(request);
        return CallAsync(
            provider => GenAiRequest.OfImages(request.Model, request.Prompt, provider, _connection),
            provider => _connection.Api.CreateImageEditAsync(provider, form, all, cancellationToken),
            all);
    }

    /// <summary>Creates variations of an image.</summary>
    /// <param name="request">The image. The request is not modified.</param>
    /// <exception cref="ArgumentException">The request has no image.</exception>
    /// <remarks>The request is sent as a multipart form and not as JSON. Use <see cref="CreateImageVariationRequest.AdditionalFields"/> to send fields that the SDK does not know.</remarks>
    /// <inheritdoc cref="CreateImageAsync(CreateImageRequest, RequestOptions, CancellationToken)"/>
    /// <example>
    /// <code>
    /// var images = await client.CreateImageVariationAsync(
    ///     new CreateImageVariationRequest { Model = "openai/dall-e-2", Image = FilePart.FromFile("cat.png") });
    /// </code>
    /// </example>
    public virtual Task<ImagesResponse> CreateImageVariationAsync(
        CreateImageVariationRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        var form = ImageRequest.Form(request);
        return CallAsync(
            provider => GenAiRequest.OfImages(request.Model, prompt: null, provider, _connection),
            provider => _connection.Api.CreateImageVariationAsync(provider, form, all, cancellationToken),
            all);
    }
}
