using InferenceGateway.Images;
using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Has a model of a provider make an image of a text.</summary>
    /// <param name="provider">The provider; the gateway has images for <c>Provider.Openai</c> only.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-image-1</c>.</param>
    /// <param name="prompt">What the image is to show.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The image, as data or as a link: whichever the model gives when nothing is asked for.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<ImagesResponse> CreateImageAsync(
        Provider provider,
        string model,
        string prompt,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateImageAsync(ImageRequest.For(model, prompt), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Has a model make an image of a text.</summary>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-image-1</c>.</param>
    /// <param name="prompt">What the image is to show.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The image, as data or as a link: whichever the model gives when nothing is asked for.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<ImagesResponse> CreateImageAsync(
        string model,
        string prompt,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateImageAsync(ImageRequest.For(model, prompt), options, cancellationToken);

    /// <summary>Has a model make images of a text, with everything that can be set on it. What is not set is not sent.</summary>
    /// <param name="request">The request; it is not changed.</param>
    /// <param name="options">Settings of this call; <see cref="RequestOptions.Provider"/> names the provider.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The images, as data (<see cref="Image.ToBytes"/>, <see cref="Image.SaveAsync"/>) or as links that expire (<see cref="Image.Url"/>).</returns>
    /// <exception cref="ArgumentException">The request has no prompt.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    /// <remarks>The gateway gives a provider 10 seconds to answer unless its <c>CLIENT_RESPONSE_HEADER_TIMEOUT</c> says otherwise: good images take longer.</remarks>
    public virtual Task<ImagesResponse> CreateImageAsync(
        CreateImageRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        return _connection.Api.CreateImageAsync(ProviderFor(all), ImageRequest.Checked(request, all?.ExtraBody), all, cancellationToken);
    }

    /// <summary>Has a model change one or several images as a text says.</summary>
    /// <param name="request">The images and the text; it is not changed.</param>
    /// <param name="options">Settings of this call; <see cref="RequestOptions.Provider"/> names the provider.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The edited images, as data (<see cref="Image.ToBytes"/>, <see cref="Image.SaveAsync"/>) or as links that expire (<see cref="Image.Url"/>).</returns>
    /// <exception cref="ArgumentException">The request has no prompt or no image.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    /// <remarks>The body is a form, not JSON: what else is to be sent goes into <see cref="CreateImageEditRequest.AdditionalFields"/>.</remarks>
    public virtual Task<ImagesResponse> CreateImageEditAsync(
        CreateImageEditRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        return _connection.Api.CreateImageEditAsync(ProviderFor(all), ImageRequest.Form(request), all, cancellationToken);
    }

    /// <summary>Has a model make variations of an image.</summary>
    /// <param name="request">The image; it is not changed.</param>
    /// <param name="options">Settings of this call; <see cref="RequestOptions.Provider"/> names the provider.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The variations, as data (<see cref="Image.ToBytes"/>, <see cref="Image.SaveAsync"/>) or as links that expire (<see cref="Image.Url"/>).</returns>
    /// <exception cref="ArgumentException">The request has no image.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    /// <remarks>The body is a form, not JSON: what else is to be sent goes into <see cref="CreateImageVariationRequest.AdditionalFields"/>.</remarks>
    public virtual Task<ImagesResponse> CreateImageVariationAsync(
        CreateImageVariationRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        return _connection.Api.CreateImageVariationAsync(ProviderFor(all), ImageRequest.Form(request), all, cancellationToken);
    }
}
