using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Asks a model of a provider to continue a conversation, runs the tools that it calls, and gives it their results until it answers.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="tools">The tools that the model may call, each with the code that runs it.</param>
    /// <param name="run">Settings of the run, such as the limit of rounds.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The run, with the last answer.</returns>
    /// <exception cref="ArgumentException">The model is empty, or there are no messages, or the tools do not have different names.</exception>
    /// <exception cref="ToolRoundsExceededException">The model called tools after more rounds than the run allows.</exception>
    /// <exception cref="InferenceGatewayException">A call failed; see its types. <see cref="InferenceGatewayException.Conversation"/> says how far the run had come.</exception>
    public Task<ToolRun> RunToolsAsync(
        Provider provider,
        string model,
        IEnumerable<Message> messages,
        IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        RunToolsAsync(ChatRequest.For(model, messages), tools, run, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model of a provider one question, runs the tools that it calls, and gives it their results until it answers.</summary>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's own name of the model, for example <c>gpt-4o</c>.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="tools">The tools that the model may call, each with the code that runs it.</param>
    /// <param name="run">Settings of the run, such as the limit of rounds.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The run, with the last answer.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty, or the tools do not have different names.</exception>
    /// <exception cref="ToolRoundsExceededException">The model called tools after more rounds than the run allows.</exception>
    /// <exception cref="InferenceGatewayException">A call failed; see its types. <see cref="InferenceGatewayException.Conversation"/> says how far the run had come.</exception>
    public Task<ToolRun> RunToolsAsync(
        Provider provider,
        string model,
        string prompt,
        IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        RunToolsAsync(ChatRequest.For(model, prompt), tools, run, RequestOptions.ForProvider(provider, options), cancellationToken);

    /// <summary>Asks a model to continue a conversation, runs the tools that it calls, and gives it their results until it answers.</summary>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <param name="messages">The conversation up to now; at least one message.</param>
    /// <param name="tools">The tools that the model may call, each with the code that runs it.</param>
    /// <param name="run">Settings of the run, such as the limit of rounds.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The run, with the last answer.</returns>
    /// <exception cref="ArgumentException">The model is empty, or there are no messages, or the tools do not have different names.</exception>
    /// <exception cref="ToolRoundsExceededException">The model called tools after more rounds than the run allows.</exception>
    /// <exception cref="InferenceGatewayException">A call failed; see its types. <see cref="InferenceGatewayException.Conversation"/> says how far the run had come.</exception>
    public Task<ToolRun> RunToolsAsync(
        string model,
        IEnumerable<Message> messages,
        IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        RunToolsAsync(ChatRequest.For(model, messages), tools, run, options, cancellationToken);

    /// <summary>Asks a model one question, runs the tools that it calls, and gives it their results until it answers.</summary>
    /// <param name="model">The model with its provider before it, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes.</param>
    /// <param name="prompt">The question, sent as a user message.</param>
    /// <param name="tools">The tools that the model may call, each with the code that runs it.</param>
    /// <param name="run">Settings of the run, such as the limit of rounds.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The run, with the last answer.</returns>
    /// <exception cref="ArgumentException">The model or the prompt is empty, or the tools do not have different names.</exception>
    /// <exception cref="ToolRoundsExceededException">The model called tools after more rounds than the run allows.</exception>
    /// <exception cref="InferenceGatewayException">A call failed; see its types. <see cref="InferenceGatewayException.Conversation"/> says how far the run had come.</exception>
    public Task<ToolRun> RunToolsAsync(
        string model,
        string prompt,
        IEnumerable<ToolHandler> tools,
        ToolRunOptions? run = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        RunToolsAsync(ChatRequest.For(model, prompt), tools, run, options, cancellationToken);
}
