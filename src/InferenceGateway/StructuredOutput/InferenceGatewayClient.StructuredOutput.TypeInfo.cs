using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Asks a model of a provider to continue a conversation with a value: JSON by the schema of a type, read into it. For trimmed and AOT-compiled applications.</summary>
    /// <typeparam name="T">The type of the answer; lists, numbers and texts will do, too.</typeparam>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="resultType">How System.Text.Json describes and reads the type, from a source-generated context.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, with the whole answer.</returns>
    /// <exception cref="ArgumentException">The model is empty, or there are no messages.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        Provider provider,
        string model,
        IEnumerable<Message> messages,
        JsonTypeInfo<T> resultType,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, messages), resultType, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model of a provider for a value: JSON by the schema of a type, read into it. For trimmed and AOT-compiled applications.</summary>
    /// <typeparam name="T">The type of the answer; lists, numbers and texts will do, too.</typeparam>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="resultType">How System.Text.Json describes and reads the type, from a source-generated context.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, with the whole answer.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        Provider provider,
        string model,
        string prompt,
        JsonTypeInfo<T> resultType,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, prompt), resultType, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model to continue a conversation with a value: JSON by the schema of a type, read into it. For trimmed and AOT-compiled applications.</summary>
    /// <typeparam name="T">The type of the answer; lists, numbers and texts will do, too.</typeparam>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="resultType">How System.Text.Json describes and reads the type, from a source-generated context.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, with the whole answer.</returns>
    /// <exception cref="ArgumentException">The model is empty, or there are no messages.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        string model,
        IEnumerable<Message> messages,
        JsonTypeInfo<T> resultType,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, messages), resultType, options, cancellationToken);

    /// <summary>Asks a model for a value: JSON by the schema of a type, read into it. For trimmed and AOT-compiled applications.</summary>
    /// <typeparam name="T">The type of the answer; lists, numbers and texts will do, too.</typeparam>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="resultType">How System.Text.Json describes and reads the type, from a source-generated context.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, with the whole answer.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        string model,
        string prompt,
        JsonTypeInfo<T> resultType,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, prompt), resultType, options, cancellationToken);

    /// <summary>Sends a chat request and reads the answer into a type, whose schema the request asks for. For trimmed and AOT-compiled applications, and for rules of one's own.</summary>
    /// <typeparam name="T">The type of the answer; lists, numbers and texts will do, too.</typeparam>
    /// <param name="request">The request; it is not changed. Where it has a <see cref="CreateChatCompletionRequest.ResponseFormat"/>, it keeps it.</param>
    /// <param name="resultType">How System.Text.Json describes and reads the type, from a source-generated context.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, with the whole answer.</returns>
    /// <exception cref="ArgumentException">The request has no model or no messages, or asks for a stream.</exception>
    /// <exception cref="NotSupportedException">The type holds what a strict schema cannot say, such as a dictionary.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        CreateChatCompletionRequest request,
        JsonTypeInfo<T> resultType,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(resultType);
        return ReadAsync(
            GenerateContentAsync(StructuredRequest.With(request, resultType), options, cancellationToken),
            response => StructuredReader.Read(response, resultType));
    }

    private static async Task<StructuredResponse<T>> ReadAsync<T>(Task<CreateChatCompletionResponse> answer, Func<CreateChatCompletionResponse, StructuredResponse<T>> read) =>
        read(await answer.ConfigureAwait(false));
}
