using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;
using InferenceGateway.Models;

namespace InferenceGateway.Benchmarks.Clients;

internal sealed class OurClient : BenchmarkClient
{
    private readonly InferenceGatewayClient _client;
    private readonly CreateChatCompletionRequest _long = LongRequest(Payloads.HistoryLength);

    public OurClient(IWire wire)
        : base(Ours)
    {
        var (handler, root) = wire.Open(Dialect.OpenAi);
        _client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = new Uri(root, "v1"), ApiKey = "key", Handler = handler });
    }

    public static CreateChatCompletionRequest LongRequest(int messages) => new()
    {
        Model = Payloads.Model,
        Messages = [.. Payloads.History(messages).Select(static x => x.Role == "user" ? Message.User(x.Text) : Message.Assistant(x.Text))],
        Tools =
        [
            .. Enumerable.Range(0, Payloads.Tools).Select(static i => new ChatCompletionTool
            {
                Function = new FunctionObject { Name = $"tool_{i}", Description = Payloads.ToolDescription, Parameters = RawJson.Parse(Payloads.ToolSchema) },
            }),
        ],
    };

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    public override async Task StreamAsync(Tally tally)
    {
        await foreach (var chunk in _client.GenerateContentStreamingAsync(Payloads.Model, Payloads.Prompt).ConfigureAwait(false))
        {
            tally.Add(chunk.Choices?[0].Delta?.Content);
        }
    }

    public override async Task StreamToolsAsync(Tally tally)
    {
        await foreach (var chunk in _client.GenerateContentStreamingAsync(Payloads.Model, Payloads.Prompt).ConfigureAwait(false))
        {
            tally.Add(chunk.Choices?[0].Delta?.ToolCalls is { } calls ? calls[0].Function?.Arguments : null);
        }
    }

    /// <summary>Reads a stream to its end, and combines its chunks into one answer.</summary>
    public async Task CombineAsync(Tally tally)
    {
        var answer = await _client.GenerateContentStreamingAsync(Payloads.Model, Payloads.Prompt).ToResponseAsync().ConfigureAwait(false);
        tally.Add(answer.ToolCalls[^1].Function.Arguments);
    }

    public override async Task CompleteAsync(Tally tally) =>
        tally.Add((await _client.GenerateContentAsync(Payloads.Model, Payloads.Prompt).ConfigureAwait(false)).Text);

    public override async Task AskLongAsync(Tally tally) => await AskAsync(_long, tally).ConfigureAwait(false);

    public async Task AskAsync(CreateChatCompletionRequest request, Tally tally) =>
        tally.Add((await _client.GenerateContentAsync(request).ConfigureAwait(false)).Text);

    public override async Task ListModelsAsync(Tally tally)
    {
        foreach (var model in (await _client.ListModelsAsync().ConfigureAwait(false)).Data)
        {
            tally.Add(model.Id);
        }
    }
}
