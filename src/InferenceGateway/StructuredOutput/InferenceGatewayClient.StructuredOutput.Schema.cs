using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.StructuredOutput;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a conversation to a model and returns the response as JSON that follows a schema.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The messages of the conversation so far. At least one is required.</param>
    /// <param name="schema">The JSON Schema of the response. It must follow the rules of the provider's strict mode.</param>
    /// <param name="schemaName">A name for the schema, which the model may see. It consists of at most 64 letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The JSON, and the response that it was read from. The client checks that it is JSON; that it follows the schema is ensured by the provider only.</returns>
    /// <exception cref="ArgumentException">An argument is empty, one of the messages is null, or the schema or its name is invalid.</exception>
    /// <exception cref="StructuredOutputException">The model refused to answer, its answer was cut off, or the answer is not JSON.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        Provider provider, string model, IEnumerable<Message> messages, RawJson schema, string schemaName, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, messages), schema, schemaName, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a prompt to a model and returns the response as JSON that follows a schema.</summary>
    /// <param name="prompt">The prompt. It is sent as a message of the user.</param>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, IEnumerable{Message}, RawJson, string, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        Provider provider, string model, string prompt, RawJson schema, string schemaName, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, prompt), schema, schemaName, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a message to a model and returns the response as JSON that follows a schema.</summary>
    /// <param name="message">The message, for example <c>Message.User("…", image)</c>.</param>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, IEnumerable{Message}, RawJson, string, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        Provider provider, string model, Message message, RawJson schema, string schemaName, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, message), schema, schemaName, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, IEnumerable{Message}, RawJson, string, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        string model, IEnumerable<Message> messages, RawJson schema, string schemaName, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, messages), schema, schemaName, options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, string, RawJson, string, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        string model, string prompt, RawJson schema, string schemaName, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, prompt), schema, schemaName, options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, Message, RawJson, string, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        string model, Message message, RawJson schema, string schemaName, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, message), schema, schemaName, options, cancellationToken);

    /// <summary>Sends a chat request and returns the response as JSON that follows a schema.</summary>
    /// <param name="request">The request. Its <see cref="CreateChatCompletionRequest.ResponseFormat"/> must not be set. It is not modified.</param>
    /// <exception cref="ArgumentException">The request has no model or no messages, has a response format, or asks for a stream; or the schema or its name is invalid.</exception>
    /// <inheritdoc cref="GenerateContentAsync(Provider, string, IEnumerable{Message}, RawJson, string, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        CreateChatCompletionRequest request, RawJson schema, string schemaName, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ReadAsync(
            GenerateContentAsync(StructuredRequest.With(request, schema, schemaName), options, cancellationToken),
            StructuredReader.Read);
    }
}
