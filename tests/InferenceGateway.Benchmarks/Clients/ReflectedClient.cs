using System.Net.ServerSentEvents;
using System.Text;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;
using Newtonsoft.Json;
using Refit;

namespace InferenceGateway.Benchmarks.Clients;

/// <summary>What the packages give that this SDK is made of: Refit sends, and Newtonsoft.Json reads and writes by reflection.</summary>
internal sealed class ReflectedClient : BenchmarkClient
{
    private readonly IReflectedApi _api;
    private readonly Reflected.Request _long = Reflected.Request.Long();

    public ReflectedClient(IWire wire)
        : base(Reflection)
    {
        var (handler, root) = wire.Open(Dialect.OpenAi);
        _api = RestService.ForGenerated<IReflectedApi>(new HttpClient(handler) { BaseAddress = root }, new RefitSettings(new ReflectedSerializer()));
    }

    public override Task StreamAsync(Tally tally) => StreamAsync(tally, static chunk => chunk.Choices?[0].Delta?.Content);

    public override Task StreamToolsAsync(Tally tally) =>
        StreamAsync(tally, static chunk => chunk.Choices?[0].Delta?.ToolCalls is { } calls ? calls[0].Function?.Arguments : null);

    public override Task CompleteAsync(Tally tally) => CompleteAsync(Reflected.Request.Of(Payloads.Prompt), tally);

    public override Task AskLongAsync(Tally tally) => CompleteAsync(_long, tally);

    public override async Task ListModelsAsync(Tally tally)
    {
        foreach (var model in (await _api.ListModelsAsync().ConfigureAwait(false)).Data)
        {
            tally.Add(model.Id);
        }
    }

    private async Task CompleteAsync(Reflected.Request request, Tally tally) =>
        tally.Add((await _api.CompleteAsync(request).ConfigureAwait(false)).Choices[0].Message.Content);

    private async Task StreamAsync(Tally tally, Func<Reflected.Chunk, string?> text)
    {
        using var response = await _api.StreamAsync(Reflected.Request.Of(Payloads.Prompt) with { Stream = true }).ConfigureAwait(false);
        using var stream = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync().ConfigureAwait(false);
        var events = SseParser.Create(stream, static (_, data) =>
            data.SequenceEqual("[DONE]"u8) ? null : JsonConvert.DeserializeObject<Reflected.Chunk>(Encoding.UTF8.GetString(data), Reflected.Settings));
        await foreach (var item in events.EnumerateAsync().ConfigureAwait(false))
        {
            if (item.Data is not { } chunk)
            {
                return;
            }

            tally.Add(text(chunk));
        }
    }
}
