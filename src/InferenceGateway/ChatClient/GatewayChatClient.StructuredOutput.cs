using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway;

public sealed partial class GatewayChatClient
{
    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync{T}(Provider, string, string, RequestOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(string prompt, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync<T>(ChatRequest.For(Model, prompt), For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync{T}(Provider, string, Message, RequestOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(Message message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync<T>(ChatRequest.For(Model, message), For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync{T}(Provider, string, IEnumerable{Message}, RequestOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(IEnumerable<Message> messages, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync<T>(ChatRequest.For(Model, messages), For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync{T}(Provider, string, string, JsonTypeInfo{T}, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(string prompt, JsonTypeInfo<T> resultType, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync(ChatRequest.For(Model, prompt), resultType, For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync{T}(Provider, string, Message, JsonTypeInfo{T}, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(Message message, JsonTypeInfo<T> resultType, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync(ChatRequest.For(Model, message), resultType, For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync{T}(Provider, string, IEnumerable{Message}, JsonTypeInfo{T}, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<T>> GenerateContentAsync<T>(IEnumerable<Message> messages, JsonTypeInfo<T> resultType, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync(ChatRequest.For(Model, messages), resultType, For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync(Provider, string, string, RawJson, string, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(string prompt, RawJson schema, string schemaName, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync(ChatRequest.For(Model, prompt), schema, schemaName, For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync(Provider, string, Message, RawJson, string, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(Message message, RawJson schema, string schemaName, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync(ChatRequest.For(Model, message), schema, schemaName, For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.GenerateContentAsync(Provider, string, IEnumerable{Message}, RawJson, string, RequestOptions, CancellationToken)"/>
    public Task<StructuredResponse<RawJson>> GenerateContentAsync(IEnumerable<Message> messages, RawJson schema, string schemaName, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.GenerateContentAsync(ChatRequest.For(Model, messages), schema, schemaName, For(options), cancellationToken);
}
