using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.StructuredOutput;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a conversation to a model and returns the response as a value of a type. The request contains the JSON schema of the type.</summary>
    /// <typeparam name="T">The type of the value. Lists, numbers and strings are supported too.</typeparam>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The messages of the conversation so far. At least one is required.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The value, and the response that it was read from.</returns>
    /// <exception cref="ArgumentException">An argument is empty, or one of the messages is null.</exception>
    /// <exception cref="NotSupportedException">The type contains something that a strict schema cannot describe, such as a dictionary.</exception>
    /// <exception cref="StructuredOutputException">The model refused to answer, its answer was cut off, or the answer does not fit the type.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <remarks>
    /// <para>
    /// System.Text.Json describes and reads the type; attributes of Newtonsoft.Json are ignored. Names of members are in camelCase,
    /// and enums are strings. <c>[Description]</c>, <c>[JsonPropertyName]</c> and <c>[JsonIgnore]</c> are supported. Members that
    /// cannot be read, such as computed properties, are not requested. Every member that is not nullable is required. For other
    /// rules, pass a <see cref="JsonTypeInfo{T}"/>.
    /// </para>
    /// <para>
    /// The schema is sent in strict mode, which not every provider supports. JSON between <c>```json</c> marks is accepted;
    /// a response that does not fit the type throws. If a request already has a
    /// <see cref="CreateChatCompletionRequest.ResponseFormat"/>, that format is sent instead of the schema.
    /// </para>
    /// </remarks>
    /// <example>
    /// <code>
    /// var answer = await client.GenerateContentAsync&lt;List&lt;string&gt;&gt;(Provider.Openai, "gpt-4o", "Name three rivers.");
    /// foreach (var river in answer.Value)
    /// {
    ///     Console.WriteLine(river);
    /// }
    /// </code>
    /// </example>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        Provider provider, string model, IEnumerable<Message> messages, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync<T>(ChatRequest.For(model, messages), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a prompt to a model and returns the response as a value of a type. The request contains the JSON schema of the type.</summary>
    /// <param name="prompt">The prompt. It is sent as a message of the user.</param>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        Provider provider, string model, string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync<T>(ChatRequest.For(model, prompt), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a message to a model and returns the response as a value of a type. The request contains the JSON schema of the type.</summary>
    /// <param name="message">The message, for example <c>Message.User("…", image)</c>.</param>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        Provider provider, string model, Message message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync<T>(ChatRequest.For(model, message), RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        string model, IEnumerable<Message> messages, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync<T>(ChatRequest.For(model, messages), options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, string, RequestOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        string model, string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync<T>(ChatRequest.For(model, prompt), options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, Message, RequestOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        string model, Message message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync<T>(ChatRequest.For(model, message), options, cancellationToken);

    /// <summary>Sends a chat request and returns the response as a value of a type. The request is sent with the JSON schema of the type.</summary>
    /// <param name="request">The request. It is not modified. If it has a <see cref="CreateChatCompletionRequest.ResponseFormat"/>, that format is sent instead of the schema.</param>
    /// <exception cref="ArgumentException">The request has no model or no messages, or <see cref="CreateChatCompletionRequest.Stream"/> is true.</exception>
    /// <inheritdoc cref="GenerateContentAsync{T}(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(
        CreateChatCompletionRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GenerateContentAsync(request, ReflectionTypeInfo.Of<T>(), options, cancellationToken);
}
