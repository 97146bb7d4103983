using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;

namespace InferenceGateway.Benchmarks.Clients;

/// <summary>The client that NSwag's own templates make of the gateway's document. It has no streams, and its types have no text beside a list of parts.</summary>
internal sealed class StockClient : BenchmarkClient
{
    private readonly Stock.Client _client;

    public StockClient(IWire wire)
        : base(NSwag)
    {
        var (handler, root) = wire.Open(Dialect.OpenAi);
        _client = new Stock.Client(new HttpClient(handler)) { BaseUrl = new Uri(root, "v1").AbsoluteUri };
    }

    public override Task StreamAsync(Tally tally) => throw new NotSupportedException();

    public override async Task CompleteAsync(Tally tally)
    {
        var request = new Stock.CreateChatCompletionRequest
        {
            Model = Payloads.Model,
            Messages = [new Stock.Message { Role = Stock.MessageRole.User, Content = Payloads.Prompt }],
        };
        tally.Add((await _client.CreateChatCompletionAsync(null, request).ConfigureAwait(false)).Choices.First().Message.Content);
    }

    public override async Task ListModelsAsync(Tally tally)
    {
        foreach (var model in (await _client.ListModelsAsync(null, null).ConfigureAwait(false)).Data)
        {
            tally.Add(model.Id);
        }
    }
}
