using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway;

public sealed partial class GatewayChatClient
{
    /// <inheritdoc cref="InferenceGatewayClient.RunToolsAsync(Provider, string, string, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public Task<ToolRun> RunToolsAsync(string prompt, IEnumerable<ToolHandler> tools, ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.RunToolsAsync(ChatRequest.For(Model, prompt), tools, run, For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.RunToolsAsync(Provider, string, Message, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public Task<ToolRun> RunToolsAsync(Message message, IEnumerable<ToolHandler> tools, ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.RunToolsAsync(ChatRequest.For(Model, message), tools, run, For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.RunToolsAsync(Provider, string, IEnumerable{Message}, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public Task<ToolRun> RunToolsAsync(IEnumerable<Message> messages, IEnumerable<ToolHandler> tools, ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.RunToolsAsync(ChatRequest.For(Model, messages), tools, run, For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.RunToolsStreamingAsync(Provider, string, string, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(string prompt, IEnumerable<ToolHandler> tools, ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.RunToolsStreamingAsync(ChatRequest.For(Model, prompt), tools, run, For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.RunToolsStreamingAsync(Provider, string, Message, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(Message message, IEnumerable<ToolHandler> tools, ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.RunToolsStreamingAsync(ChatRequest.For(Model, message), tools, run, For(options), cancellationToken);

    /// <inheritdoc cref="InferenceGatewayClient.RunToolsStreamingAsync(Provider, string, IEnumerable{Message}, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(IEnumerable<Message> messages, IEnumerable<ToolHandler> tools, ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Client.RunToolsStreamingAsync(ChatRequest.For(Model, messages), tools, run, For(options), cancellationToken);
}
