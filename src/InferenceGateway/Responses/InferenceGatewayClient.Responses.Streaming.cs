using InferenceGateway.Models;
using InferenceGateway.Responses;
using InferenceGateway.Telemetry;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Asks a model by the Responses API, and returns the response as it comes.</summary>
    /// <param name="provider">The provider; the gateway has this API for <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="input">A text, or a list of items: <c>"Hello"</c> or <c>[ResponseInputItem.User("Hello")]</c>.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The events of the response, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The model or the input is empty.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the response ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public IAsyncEnumerable<ResponseStreamEvent> CreateResponseStreamingAsync(
        Provider provider,
        string model,
        ResponseInput input,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateResponseStreamingAsync(ResponseRequest.For(model, input), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model by the Responses API, and returns the response as it comes.</summary>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>. Aliases do not work here.</param>
    /// <param name="input">A text, or a list of items: <c>"Hello"</c> or <c>[ResponseInputItem.User("Hello")]</c>.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>The events of the response, to be read once; the request goes out with the first. Leaving the loop closes the connection.</returns>
    /// <exception cref="ArgumentException">The model or the input is empty.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the response ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public IAsyncEnumerable<ResponseStreamEvent> CreateResponseStreamingAsync(
        string model,
        ResponseInput input,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CreateResponseStreamingAsync(ResponseRequest.For(model, input), options, cancellationToken);

    /// <summary>Sends a request to the Responses API with everything that can be set on it, and returns the response as it comes. What is not set is not sent.</summary>
    /// <param name="request">The request; it is not changed, and changing it after the call changes nothing.</param>
    /// <param name="options">Settings of this call; <see cref="RequestOptions.Provider"/> names the provider.</param>
    /// <param name="cancellationToken">Ends the call, and the reading.</param>
    /// <returns>
    /// The events of the response, to be read once; the request goes out with the first. Leaving the loop closes the
    /// connection. The last event has the whole response in <see cref="ResponseStreamEvent.Completed"/>, also one that
    /// failed or is incomplete: its status says so. An <c>error</c> event is an exception.
    /// </returns>
    /// <exception cref="ArgumentException">The request has no model or no input.</exception>
    /// <exception cref="InferenceGatewayException">While reading: the call failed, or the response ended before it was complete (<see cref="StreamIncompleteException"/>).</exception>
    public virtual IAsyncEnumerable<ResponseStreamEvent> CreateResponseStreamingAsync(
        CreateResponseRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);
        ResponseRequest.Check(request);
        var sent = ResponseRequest.Streamed(request, all?.ExtraBody);
        return CallStreaming(
            new ResponseStreamProtocol(),
            provider => GenAiRequest.Of(request, sent, provider, _connection),
            (provider, token) => Api.CreateResponseStreamingAsync(provider, sent, all, token),
            all,
            cancellationToken);
    }
}
