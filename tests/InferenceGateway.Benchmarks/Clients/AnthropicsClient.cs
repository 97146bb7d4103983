using Anthropic;
using Anthropic.Models.Messages;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;

namespace InferenceGateway.Benchmarks.Clients;

/// <summary>Reads the same texts from messages and events as its own API has them; these are smaller than the chunks of the others.</summary>
internal sealed class AnthropicsClient : BenchmarkClient
{
    private readonly AnthropicClient _client;
    private readonly MessageCreateParams _prompt = new()
    {
        MaxTokens = 1024,
        Model = "claude-sonnet-4-5",
        Messages = [new UserMessageParam(Payloads.Prompt)],
    };

    public AnthropicsClient(IWire wire)
        : base(Anthropic)
    {
        var (handler, root) = wire.Open(Dialect.Anthropic);
        _client = new AnthropicClient { HttpClient = new HttpClient(handler), BaseUrl = root.ToString().TrimEnd('/'), ApiKey = "key" };
    }

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    public override async Task StreamAsync(Tally tally)
    {
        await foreach (var sent in _client.Messages.CreateStreaming(_prompt).ConfigureAwait(false))
        {
            if (sent.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var text))
            {
                tally.Add(text.Text);
            }
        }
    }

    public override async Task CompleteAsync(Tally tally)
    {
        var message = await _client.Messages.Create(_prompt).ConfigureAwait(false);
        tally.Add(message.Content[0].TryPickText(out var text) ? text.Text : null);
    }
}
