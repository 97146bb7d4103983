using InferenceGateway.Models;
using InferenceGateway.Responses;
using InferenceGateway.Telemetry;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Asks a model by the Responses API, and returns the whole response.</summary>
    /// <param name="provider">The provider; the gateway has this API for <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="input">A text, or a list of items: <c>"Hello"</c> or <c>[ResponseInputItem.User("Hello")]</c>.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response, also one whose status is <c>failed</c> or <c>incomplete</c>.</returns>
    /// <exception cref="ArgumentException">The model or the input is empty.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<Response> CreateResponseAsync(
        Provider provider,
        string model,
        ResponseInput input,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateResponseAsync(ResponseRequest.For(model, input), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model by the Responses API, and returns the whole response.</summary>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>. Aliases do not work here.</param>
    /// <param name="input">A text, or a list of items: <c>"Hello"</c> or <c>[ResponseInputItem.User("Hello")]</c>.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response, also one whose status is <c>failed</c> or <c>incomplete</c>.</returns>
    /// <exception cref="ArgumentException">The model or the input is empty.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public Task<Response> CreateResponseAsync(
        string model,
        ResponseInput input,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateResponseAsync(ResponseRequest.For(model, input), options, cancellationToken);

    /// <summary>Sends a request to the Responses API with everything that can be set on it, and returns the whole response. What is not set is not sent.</summary>
    /// <param name="request">The request; it is not changed.</param>
    /// <param name="options">Settings of this call; <see cref="RequestOptions.Provider"/> names the provider.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The response. One whose generation failed is an answer and no exception: its <see cref="Response.Status"/> is
    /// <c>failed</c> and <see cref="Response.Error"/> says why.
    /// </returns>
    /// <exception cref="ArgumentException">The request has no model or no input, or asks for a stream.</exception>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public virtual Task<Response> CreateResponseAsync(
        CreateResponseRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
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
