using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.StructuredOutput;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>
    /// Sends a conversation to a model and returns the response as a value of a type. The request contains the JSON schema of the
    /// type. Use this overload in trimmed and AOT-compiled applications, or to read the type by other rules.
    /// </summary>
    /// <typeparam name="T">The type of the value. Lists, numbers and strings are supported too.</typeparam>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The messages of the conversation so far. At least one is required.</param>
    /// <param name="resultType">The metadata with which System.Text.Json describes and reads the type, for example from a source-generated context.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The value, and the response that it was read from.</returns>
    /// <exception cref="ArgumentException">An argument is empty, or one of the messages is null.</exception>
    /// <exception cref="NotSupportedException">The type contains something that a strict schema cannot describe, such as a dictionary.</exception>
    /// <exception cref="StructuredOutputException">The model refused to answer, its answer was cut off, or the answer does not fit the type.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        Provider provider, string model, IEnumerable<Message> messages, JsonTypeInfo<T> resultType, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, messages), resultType, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>
    /// Sends a prompt to a model and returns the response as a value of a type. The request contains the JSON schema of the type.
    /// Use this overload in trimmed and AOT-compiled applications, or to read the type by other rules.
    /// </summary>
    /// <param name="prompt">The prompt. It is sent as a message of the user.</param>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, IEnumerable{Message}, JsonTypeInfo{T}, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        Provider provider, string model, string prompt, JsonTypeInfo<T> resultType, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, prompt), resultType, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>
    /// Sends a message to a model and returns the response as a value of a type. The request contains the JSON schema of the type.
    /// Use this overload in trimmed and AOT-compiled applications, or to read the type by other rules.
    /// </summary>
    /// <param name="message">The message, for example <c>Message.User("…", image)</c>.</param>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, IEnumerable{Message}, JsonTypeInfo{T}, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        Provider provider, string model, Message message, JsonTypeInfo<T> resultType, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, message), resultType, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, IEnumerable{Message}, JsonTypeInfo{T}, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        string model, IEnumerable<Message> messages, JsonTypeInfo<T> resultType, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, messages), resultType, options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, string, JsonTypeInfo{T}, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        string model, string prompt, JsonTypeInfo<T> resultType, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, prompt), resultType, options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, Message, JsonTypeInfo{T}, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        string model, Message message, JsonTypeInfo<T> resultType, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, message), resultType, options, cancellationToken);

    /// <summary>
    /// Sends a chat request and returns the response as a value of a type. The request is sent with the JSON schema of the type. Use
    /// this overload in trimmed and AOT-compiled applications, or to read the type by other rules.
    /// </summary>
    /// <param name="request">The request. It is not modified. If it has a <see cref="CreateChatCompletionRequest.ResponseFormat"/>, that format is sent instead of the schema.</param>
    /// <exception cref="ArgumentException">The request has no model or no messages, or <see cref="CreateChatCompletionRequest.Stream"/> is true.</exception>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, IEnumerable{Message}, JsonTypeInfo{T}, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        CreateChatCompletionRequest request, JsonTypeInfo<T> resultType, RequestOptions? options = null, CancellationToken cancellationToken = default)
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
