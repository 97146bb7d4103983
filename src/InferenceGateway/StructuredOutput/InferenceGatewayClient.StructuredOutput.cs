using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Asks a model of a provider to continue a conversation with a value: JSON by the schema of a type, read into it.</summary>
    /// <typeparam name="T">The type of the answer; lists, numbers and texts will do, too.</typeparam>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, with the whole answer.</returns>
    /// <exception cref="ArgumentException">The model is empty, or there are no messages.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        Provider provider,
        string model,
        IEnumerable<Message> messages,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync<T>(ChatRequest.For(model, messages), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model of a provider for a value: JSON by the schema of a type, read into it.</summary>
    /// <typeparam name="T">The type of the answer; lists, numbers and texts will do, too.</typeparam>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, with the whole answer.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        Provider provider,
        string model,
        string prompt,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync<T>(ChatRequest.For(model, prompt), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model to continue a conversation with a value: JSON by the schema of a type, read into it.</summary>
    /// <typeparam name="T">The type of the answer; lists, numbers and texts will do, too.</typeparam>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, with the whole answer.</returns>
    /// <exception cref="ArgumentException">The model is empty, or there are no messages.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        string model,
        IEnumerable<Message> messages,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync<T>(ChatRequest.For(model, messages), options, cancellationToken);

    /// <summary>Asks a model for a value: JSON by the schema of a type, read into it.</summary>
    /// <typeparam name="T">The type of the answer; lists, numbers and texts will do, too.</typeparam>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, with the whole answer.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        string model,
        string prompt,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync<T>(ChatRequest.For(model, prompt), options, cancellationToken);

    /// <summary>Sends a chat request and reads the answer into a type, whose schema the request asks for.</summary>
    /// <typeparam name="T">The type of the answer; lists, numbers and texts will do, too.</typeparam>
    /// <param name="request">The request; it is not changed.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, with the whole answer.</returns>
    /// <exception cref="ArgumentException">The request has no model or no messages, or asks for a stream.</exception>
    /// <exception cref="NotSupportedException">The type holds what a strict schema cannot say, such as a dictionary.</exception>
    /// <exception cref="StructuredOutputException">The model refused, was cut off, or answered something else.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    /// <remarks>
    /// <para>
    /// The type is described and read by System.Text.Json; attributes of Newtonsoft.Json on it are not seen. Members are in camelCase,
    /// enums are texts, <c>[Description]</c>, <c>[JsonPropertyName]</c> and <c>[JsonIgnore]</c> are obeyed, and what cannot be read
    /// (a computed property) is not asked for. Every member that is not nullable must be there. For other rules pass a <see cref="JsonTypeInfo{T}"/>.
    /// </para>
    /// <para>
    /// The schema is sent in strict mode. A provider without it may answer anything: JSON between <c>```json</c> marks is read, too, and what
    /// does not fit is an error. A request that has a <see cref="CreateChatCompletionRequest.ResponseFormat"/> keeps it.
    /// </para>
    /// </remarks>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        CreateChatCompletionRequest request,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        GenerateContentAsync(request, ReflectionTypeInfo.Of<T>(), options, cancellationToken);
}
