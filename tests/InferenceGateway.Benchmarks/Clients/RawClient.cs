using System.Net.Http.Headers;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;

namespace InferenceGateway.Benchmarks.Clients;

/// <summary>The floor: sends bytes made beforehand, and reads the answer to its end without looking at it.</summary>
internal sealed class RawClient : BenchmarkClient
{
    private readonly HttpClient _http;
    private readonly Uri _chat;
    private readonly Uri _models;
    private readonly byte[] _short = SourceGeneratedClient.Serialize(Payloads.Prompt);
    private readonly byte[] _long = SourceGeneratedClient.SerializeLong();
    private readonly byte[] _buffer = new byte[8192];

    public RawClient(IWire wire)
        : base(Raw)
    {
        var (handler, root) = wire.Open(Dialect.OpenAi);
        _http = new HttpClient(handler);
        _chat = new Uri(root, "v1/chat/completions");
        _models = new Uri(root, "v1/models");
    }

    public override bool Parses => false;

    public override Task StreamAsync(Tally tally) => SendAsync(HttpMethod.Post, _chat, _short, tally);

    public override Task StreamToolsAsync(Tally tally) => StreamAsync(tally);

    public override Task CompleteAsync(Tally tally) => StreamAsync(tally);

    public override Task AskLongAsync(Tally tally) => SendAsync(HttpMethod.Post, _chat, _long, tally);

    public override Task ListModelsAsync(Tally tally) => SendAsync(HttpMethod.Get, _models, null, tally);

    private async Task SendAsync(HttpMethod method, Uri target, byte[]? body, Tally tally)
    {
        using var request = new HttpRequestMessage(method, target);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        while (await stream.ReadAsync(_buffer).ConfigureAwait(false) > 0)
        {
            tally.Add(null);
        }
    }
}
