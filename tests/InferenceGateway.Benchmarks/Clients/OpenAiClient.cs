using System.ClientModel;
using System.ClientModel.Primitives;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Models;

namespace InferenceGateway.Benchmarks.Clients;

internal sealed class OpenAiClient : BenchmarkClient
{
    private readonly ChatClient _chat;
    private readonly OpenAIModelClient _models;
    private readonly ChatMessage[] _prompt = [new UserChatMessage(Payloads.Prompt)];
    private readonly ChatMessage[] _history =
        [.. History.Select(static x => x.Role == "user" ? (ChatMessage)new UserChatMessage(x.Text) : new AssistantChatMessage(x.Text))];
    private readonly ChatCompletionOptions _tools = new();

    public OpenAiClient(IWire wire)
        : base(OpenAi)
    {
        var (handler, root) = wire.Open(Dialect.OpenAi);
        var options = new OpenAIClientOptions { Endpoint = new Uri(root, "v1"), Transport = new HttpClientPipelineTransport(new HttpClient(handler)) };
        _chat = new ChatClient(Payloads.Model, new ApiKeyCredential("key"), options);
        _models = new OpenAIModelClient(new ApiKeyCredential("key"), options);
        for (var i = 0; i < Payloads.Tools; i++)
        {
            _tools.Tools.Add(ChatTool.CreateFunctionTool($"tool_{i}", Payloads.ToolDescription, BinaryData.FromString(Payloads.ToolSchema)));
        }
    }

    public override async Task StreamAsync(Tally tally)
    {
        await foreach (var update in _chat.CompleteChatStreamingAsync(_prompt).ConfigureAwait(false))
        {
            tally.Add(update.ContentUpdate.Count > 0 ? update.ContentUpdate[0].Text : null);
        }
    }

    public override async Task StreamToolsAsync(Tally tally)
    {
        await foreach (var update in _chat.CompleteChatStreamingAsync(_prompt).ConfigureAwait(false))
        {
            tally.Add(update.ToolCallUpdates.Count > 0 ? update.ToolCallUpdates[0].FunctionArgumentsUpdate?.ToString() : null);
        }
    }

    public override async Task CompleteAsync(Tally tally) =>
        tally.Add((await _chat.CompleteChatAsync(_prompt).ConfigureAwait(false)).Value.Content[0].Text);

    public override async Task AskLongAsync(Tally tally) =>
        tally.Add((await _chat.CompleteChatAsync(_history, _tools).ConfigureAwait(false)).Value.Content[0].Text);

    public override async Task ListModelsAsync(Tally tally)
    {
        foreach (var model in (await _models.GetModelsAsync().ConfigureAwait(false)).Value)
        {
            tally.Add(model.Id);
        }
    }
}
