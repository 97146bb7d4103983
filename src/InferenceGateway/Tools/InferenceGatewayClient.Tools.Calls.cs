using InferenceGateway.Chat;
using InferenceGateway.Models;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a conversation to a model, runs the tools that the model calls, and sends it their results until it answers without calling tools.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The messages of the conversation so far. At least one is required.</param>
    /// <param name="tools">The tools that the model may call, each with the code that runs it.</param>
    /// <param name="run">The options of the run, such as the maximum number of rounds.</param>
    /// <param name="options">The options of each call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the run. It is passed to the tools as well.</param>
    /// <returns>The run, with the last response.</returns>
    /// <exception cref="ArgumentException">An argument is empty, one of the messages is null, or two tools have the same name.</exception>
    /// <exception cref="ToolRoundsExceededException">The model still called tools after <see cref="ToolRunOptions.MaxRounds"/> rounds.</exception>
    /// <exception cref="ToolCallsExceededException">A response has more tool calls than <see cref="ToolRunOptions.MaxCallsPerRound"/>.</exception>
    /// <exception cref="InferenceGatewayException">A call failed. The exception type indicates the reason, and <see cref="InferenceGatewayException.Conversation"/> contains the conversation up to the failure.</exception>
    /// <exception cref="OperationCanceledException">The run was canceled.</exception>
    /// <example>
    /// <code>
    /// var add = ToolHandler.Create("add", (int a, int b) =&gt; a + b);
    /// var run = await client.RunToolsAsync(Provider.Openai, "gpt-4o", "How much is 17 and 25?", [add]);
    /// Console.WriteLine($"{run.Text} ({run.Steps.Count} round(s) of tools)");
    /// </code>
    /// </example>
    public Task<ToolRun> RunToolsAsync(
        Provider provider, string model, IEnumerable<Message> messages, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsAsync(ChatRequest.For(model, messages), tools, run, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a prompt to a model, runs the tools that the model calls, and sends it their results until it answers without calling tools.</summary>
    /// <param name="prompt">The prompt. It is sent as a message of the user.</param>
    /// <inheritdoc cref="RunToolsAsync(Provider, string, IEnumerable{Message}, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public Task<ToolRun> RunToolsAsync(
        Provider provider, string model, string prompt, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsAsync(ChatRequest.For(model, prompt), tools, run, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a message to a model, runs the tools that the model calls, and sends it their results until it answers without calling tools.</summary>
    /// <param name="message">The message, for example <c>Message.User("…", image)</c>.</param>
    /// <inheritdoc cref="RunToolsAsync(Provider, string, IEnumerable{Message}, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public Task<ToolRun> RunToolsAsync(
        Provider provider, string model, Message message, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsAsync(ChatRequest.For(model, message), tools, run, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="RunToolsAsync(Provider, string, IEnumerable{Message}, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public Task<ToolRun> RunToolsAsync(
        string model, IEnumerable<Message> messages, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsAsync(ChatRequest.For(model, messages), tools, run, options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="RunToolsAsync(Provider, string, string, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public Task<ToolRun> RunToolsAsync(
        string model, string prompt, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsAsync(ChatRequest.For(model, prompt), tools, run, options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="RunToolsAsync(Provider, string, Message, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public Task<ToolRun> RunToolsAsync(
        string model, Message message, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsAsync(ChatRequest.For(model, message), tools, run, options, cancellationToken);
}
