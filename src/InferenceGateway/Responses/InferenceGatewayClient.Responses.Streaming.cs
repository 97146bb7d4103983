using InferenceGateway.Models;
using InferenceGateway.Responses;
using InferenceGateway.Telemetry;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends an input to a model through the Responses API and returns the response as it arrives.</summary>
    /// <param name="provider">The provider. The gateway supports this API for <c>Provider.Openai</c> only.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>.</param>
    /// <param name="input">A text, or a list of items: <c>"Hello"</c> or <c>[ResponseInputItem.User("Hello")]</c>.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call and the enumeration.</param>
    /// <returns>
    /// The events of the response. The request is sent when the enumeration starts. The stream can be enumerated only once, and
    /// leaving the loop early closes the connection. <see cref="ResponseStreamEvent.Completed"/> of the last event is the complete
    /// response, whose status indicates whether it was completed, failed or is incomplete. An <c>error</c> event is thrown as an exception.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is empty, or one of the items is null.</exception>
    /// <exception cref="InferenceGatewayException">Thrown by the enumeration: the call failed, or the stream ended before the response was complete (<see cref="StreamIncompleteException"/>).</exception>
    /// <exception cref="OperationCanceledException">Thrown by the enumeration: the call was canceled.</exception>
    public IAsyncEnumerable<ResponseStreamEvent> CreateResponseStreamingAsync(
        Provider provider, string model, ResponseInput input, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateResponseStreamingAsync(ResponseRequest.For(model, input), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>. This API does not support aliases.</param>
    /// <inheritdoc cref="CreateResponseStreamingAsync(Provider, string, ResponseInput, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ResponseStreamEvent> CreateResponseStreamingAsync(
        string model, ResponseInput input, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        CreateResponseStreamingAsync(ResponseRequest.For(model, input), options, cancellationToken);

    /// <summary>Sends a request to the Responses API and returns the response as it arrives. Members of the request that are not set are not sent.</summary>
    /// <param name="request">The request. It is not modified, and modifying it after this call has no effect on what is sent.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client. <see cref="RequestOptions.Provider"/> selects the provider.</param>
    /// <exception cref="ArgumentException">The request has no model or no input.</exception>
    /// <inheritdoc cref="CreateResponseStreamingAsync(Provider, string, ResponseInput, RequestOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<ResponseStreamEvent> CreateResponseStreamingAsync(
        CreateResponseRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
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
