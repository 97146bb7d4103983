using InferenceGateway.Models;
using InferenceGateway.Responses;
using InferenceGateway.Telemetry;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends an input to a model through the Responses API and returns the complete response.</summary>
    /// <param name="provider">The provider. The gateway supports this API for <c>Provider.Openai</c> only.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>.</param>
    /// <param name="input">A text, or a list of items: <c>"Hello"</c> or <c>[ResponseInputItem.User("Hello")]</c>.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The response. If the generation failed, the response is returned all the same: its <see cref="Response.Status"/> is
    /// <c>failed</c> and <see cref="Response.Error"/> contains the error.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is empty, or one of the items is null.</exception>
    /// <exception cref="InferenceGatewayException">The call failed. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <example>
    /// <code>
    /// var response = await client.CreateResponseAsync(Provider.Openai, "gpt-4o", "What is a goroutine?");
    /// Console.WriteLine(response.OutputText);
    /// </code>
    /// </example>
    public Task<Response> CreateResponseAsync(
        Provider provider, string model, ResponseInput input, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateResponseAsync(ResponseRequest.For(model, input), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>. This API does not support aliases.</param>
    /// <inheritdoc cref="CreateResponseAsync(Provider, string, ResponseInput, RequestOptions, CancellationToken)"/>
    public Task<Response> CreateResponseAsync(
        string model, ResponseInput input, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateResponseAsync(ResponseRequest.For(model, input), options, cancellationToken);

    /// <summary>Sends a request to the Responses API and returns the complete response. Members of the request that are not set are not sent.</summary>
    /// <param name="request">The request. It is not modified.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client. <see cref="RequestOptions.Provider"/> selects the provider.</param>
    /// <exception cref="ArgumentException">The request has no model or no input, or <see cref="CreateResponseRequest.Stream"/> is true.</exception>
    /// <inheritdoc cref="CreateResponseAsync(Provider, string, ResponseInput, RequestOptions, CancellationToken)"/>
    public virtual Task<Response> CreateResponseAsync(
        CreateResponseRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        ResponseRequest.Check(request);
        ResponseRequest.RefuseStream(request);
        var sent = ResponseRequest.With(request, all?.ExtraBody);
        return CallAsync(
            provider => GenAiRequest.Of(sent, sent, provider, _connection),
            provider => Api.CreateResponseAsync(provider, sent, all, cancellationToken),
            all);
    }
}
