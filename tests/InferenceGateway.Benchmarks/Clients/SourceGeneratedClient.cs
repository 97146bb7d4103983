using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;

namespace InferenceGateway.Benchmarks.Clients;

/// <summary>What a careful developer writes by hand for one API: no retries, no errors, no unknown members, no limits of time.</summary>
internal sealed class SourceGeneratedClient : BenchmarkClient
{
    private readonly HttpClient _http;
    private readonly Uri _chat;
    private readonly Uri _models;
    private readonly HandWritten.Request _long = HandWritten.Request.Long();

    public SourceGeneratedClient(IWire wire)
        : base(SourceGenerated)
    {
        var (handler, root) = wire.Open(Dialect.OpenAi);
        _http = new HttpClient(handler);
        _chat = new Uri(root, "v1/chat/completions");
        _models = new Uri(root, "v1/models");
    }

    public static byte[] Serialize(string prompt) => JsonSerializer.SerializeToUtf8Bytes(HandWritten.Request.Of(prompt), HandWritten.Json.Default.Request);

    public static byte[] SerializeLong() => JsonSerializer.SerializeToUtf8Bytes(HandWritten.Request.Long(), HandWritten.Json.Default.Request);

    public override Task StreamAsync(Tally tally) => StreamAsync(tally, static chunk => chunk.Choices?[0].Delta?.Content);

    public override Task StreamToolsAsync(Tally tally) =>
        StreamAsync(tally, static chunk => chunk.Choices?[0].Delta?.ToolCalls is { } calls ? calls[0].Function?.Arguments : null);

    public override Task CompleteAsync(Tally tally) => CompleteAsync(HandWritten.Request.Of(Payloads.Prompt), tally);

    public override Task AskLongAsync(Tally tally) => CompleteAsync(_long, tally);

    public override async Task ListModelsAsync(Tally tally)
    {
        using var response = await _http.GetAsync(_models, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        using var stream = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync().ConfigureAwait(false);
        foreach (var model in (await JsonSerializer.DeserializeAsync(stream, HandWritten.Json.Default.ModelList).ConfigureAwait(false))!.Data)
        {
            tally.Add(model.Id);
        }
    }

    private async Task CompleteAsync(HandWritten.Request asked, Tally tally)
    {
        using var response = await SendAsync(asked).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        tally.Add((await JsonSerializer.DeserializeAsync(stream, HandWritten.Json.Default.Completion).ConfigureAwait(false))!.Choices[0].Message.Content);
    }

    private async Task StreamAsync(Tally tally, Func<HandWritten.Chunk, string?> text)
    {
        using var response = await SendAsync(HandWritten.Request.Of(Payloads.Prompt) with { Stream = true }).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var events = SseParser.Create(stream, static (_, data) =>
            data.SequenceEqual("[DONE]"u8) ? null : JsonSerializer.Deserialize(data, HandWritten.Json.Default.Chunk));
        await foreach (var item in events.EnumerateAsync().ConfigureAwait(false))
        {
            if (item.Data is not { } chunk)
            {
                return;
            }

            tally.Add(text(chunk));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HandWritten.Request asked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _chat);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(asked, HandWritten.Json.Default.Request))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        return response.EnsureSuccessStatusCode();
    }
}
