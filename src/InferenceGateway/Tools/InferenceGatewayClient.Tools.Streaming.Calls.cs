using InferenceGateway.Chat;
using InferenceGateway.Models;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Sends a conversation to a model, runs the tools that the model calls, and sends it their results until it answers without calling tools. Text is returned as it arrives.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The messages of the conversation so far. At least one is required.</param>
    /// <param name="tools">The tools that the model may call, each with the code that runs it.</param>
    /// <param name="run">The options of the run, such as the maximum number of rounds.</param>
    /// <param name="options">The options of each call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the run and the enumeration. It is passed to the tools as well.</param>
    /// <returns>
    /// The chunks of all responses, the rounds of tool calls between them, and finally the run. Tools are run during the enumeration.
    /// The stream can be enumerated only once, and leaving the loop early ends the run.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is empty, one of the messages is null, or two tools have the same name.</exception>
    /// <exception cref="ToolRoundsExceededException">Thrown by the enumeration: the model still called tools after <see cref="ToolRunOptions.MaxRounds"/> rounds.</exception>
    /// <exception cref="ToolCallsExceededException">Thrown by the enumeration: a response has more tool calls than <see cref="ToolRunOptions.MaxCallsPerRound"/>.</exception>
    /// <exception cref="InferenceGatewayException">
    /// Thrown by the enumeration: a call failed, or a stream ended before its response was complete.
    /// <see cref="InferenceGatewayException.Conversation"/> contains the conversation up to the failure, and
    /// <see cref="InferenceGatewayException.PartialResponse"/> the part of the response that had arrived.
    /// </exception>
    /// <exception cref="OperationCanceledException">Thrown by the enumeration: the run was canceled.</exception>
    /// <example>
    /// <code>
    /// var add = ToolHandler.Create("add", (int a, int b) =&gt; a + b);
    /// await foreach (var update in client.RunToolsStreamingAsync(Provider.Openai, "gpt-4o", "How much is 17 and 25?", [add]))
    /// {
    ///     Console.Write(update.Text);
    /// }
    /// </code>
    /// </example>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(
        Provider provider, string model, IEnumerable<Message> messages, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsStreamingAsync(ChatRequest.For(model, messages), tools, run, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a prompt to a model, runs the tools that the model calls, and sends it their results until it answers without calling tools. Text is returned as it arrives.</summary>
    /// <param name="prompt">The prompt. It is sent as a message of the user.</param>
    /// <inheritdoc cref="RunToolsStreamingAsync(Provider, string, IEnumerable{Message}, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(
        Provider provider, string model, string prompt, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsStreamingAsync(ChatRequest.For(model, prompt), tools, run, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Sends a message to a model, runs the tools that the model calls, and sends it their results until it answers without calling tools. Text is returned as it arrives.</summary>
    /// <param name="message">The message, for example <c>Message.User("…", image)</c>.</param>
    /// <inheritdoc cref="RunToolsStreamingAsync(Provider, string, IEnumerable{Message}, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(
        Provider provider, string model, Message message, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsStreamingAsync(ChatRequest.For(model, message), tools, run, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="RunToolsStreamingAsync(Provider, string, IEnumerable{Message}, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(
        string model, IEnumerable<Message> messages, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsStreamingAsync(ChatRequest.For(model, messages), tools, run, options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="RunToolsStreamingAsync(Provider, string, string, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(
        string model, string prompt, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsStreamingAsync(ChatRequest.For(model, prompt), tools, run, options, cancellationToken);

    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <inheritdoc cref="RunToolsStreamingAsync(Provider, string, Message, IEnumerable{ToolHandler}, ToolRunOptions, RequestOptions, CancellationToken)"/>
    public IAsyncEnumerable<ToolRunUpdate> RunToolsStreamingAsync(
        string model, Message message, IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunToolsStreamingAsync(ChatRequest.For(model, message), tools, run, options, cancellationToken);
}
