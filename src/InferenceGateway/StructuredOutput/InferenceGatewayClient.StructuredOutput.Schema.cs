using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Asks a model of a provider to continue a conversation with JSON by a schema.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="schema">The JSON Schema of the answer, by the rules of the provider's strict mode.</param>
    /// <param name="schemaName">A name for it, which the model may see: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The JSON, with the whole answer. Whether it follows the schema is the provider's word; here it is only seen to be JSON.</returns>
    /// <exception cref="ArgumentException">The model is empty, or there are no messages, or the schema or its name is none.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        Provider provider,
        string model,
        IEnumerable<Message> messages,
        RawJson schema,
        string schemaName,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, messages), schema, schemaName, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model of a provider for JSON by a schema.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="schema">The JSON Schema of the answer, by the rules of the provider's strict mode.</param>
    /// <param name="schemaName">A name for it, which the model may see: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The JSON, with the whole answer. Whether it follows the schema is the provider's word; here it is only seen to be JSON.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty, or the schema or its name is none.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        Provider provider,
        string model,
        string prompt,
        RawJson schema,
        string schemaName,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, prompt), schema, schemaName, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model to continue a conversation with JSON by a schema.</summary>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="schema">The JSON Schema of the answer, by the rules of the provider's strict mode.</param>
    /// <param name="schemaName">A name for it, which the model may see: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The JSON, with the whole answer. Whether it follows the schema is the provider's word; here it is only seen to be JSON.</returns>
    /// <exception cref="ArgumentException">The model is empty, or there are no messages, or the schema or its name is none.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        string model,
        IEnumerable<Message> messages,
        RawJson schema,
        string schemaName,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, messages), schema, schemaName, options, cancellationToken);

    /// <summary>Asks a model for JSON by a schema.</summary>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="schema">The JSON Schema of the answer, by the rules of the provider's strict mode.</param>
    /// <param name="schemaName">A name for it, which the model may see: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The JSON, with the whole answer. Whether it follows the schema is the provider's word; here it is only seen to be JSON.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty, or the schema or its name is none.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        string model,
        string prompt,
        RawJson schema,
        string schemaName,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync(ChatRequest.For(model, prompt), schema, schemaName, options, cancellationToken);

    /// <summary>Sends a chat request and reads the answer as JSON, which it asks for by a schema.</summary>
    /// <param name="request">The request, without a <see cref="CreateChatCompletionRequest.ResponseFormat"/>; it is not changed.</param>
    /// <param name="schema">The JSON Schema of the answer, by the rules of the provider's strict mode.</param>
    /// <param name="schemaName">A name for it, which the model may see: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The JSON, with the whole answer. Whether it follows the schema is the provider's word; here it is only seen to be JSON.</returns>
    /// <exception cref="ArgumentException">The request has no model or no messages, has a format already, or asks for a stream; or the schema or its name is none.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(
        CreateChatCompletionRequest request,
        RawJson schema,
        string schemaName,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ReadAsync(
            GenerateContentAsync(StructuredRequest.With(request, schema, schemaName), options, cancellationToken),
            StructuredReader.Read);
    }
}
