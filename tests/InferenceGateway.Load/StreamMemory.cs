using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using InferenceGateway.Http;

namespace InferenceGateway.Load;

/// <summary>Measures what an open stream holds, with HttpClient alone and with the client of the SDK. Client and server are in this process, so both sides are counted; what the SDK adds is the difference.</summary>
internal static class StreamMemory
{
    private const int WarmUp = 20;

    public static async Task MeasureAsync(LoadOptions options, Action<string> print)
    {
        foreach (var isBare in new[] { true, false })
        {
            // Compiles the code and fills what the process keeps in any case.
            await HoldAsync(options with { Streams = WarmUp }, isBare);
            var (heap, set) = await HoldAsync(options, isBare);
            print(string.Create(CultureInfo.InvariantCulture, $"{(isBare ? "HttpClient alone" : "The client")}: {options.Streams} open streams; each holds {heap:N0} bytes of the heap and {set:N0} bytes of the process"));
        }
    }

    private static async Task<(long Heap, long Process)> HoldAsync(LoadOptions options, bool isBare)
    {
        var script = new GatewayScript(options.Chunks);
        await using var server = await LoadServer.StartAsync(options.Protocol, script);
        using var handler = LoadHandlers.Create(options.Protocol, server.Certificate);
        using var bare = new HttpClient(handler, disposeHandler: false) { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = server.Address, MaxRetries = 0, Handler = handler });
        var never = new TaskCompletionSource();
        for (var stream = 0; stream < options.Streams; stream++)
        {
            script.Expect(stream, never.Task, StreamEnding.Left);
        }

        var before = Now();
        var held = await Task.WhenAll(Enumerable.Range(0, options.Streams).Select(stream => isBare ? OpenBareAsync(bare, stream) : OpenAsync(client, stream)));
        var after = Now();
        foreach (var stream in held)
        {
            await stream.DisposeAsync();
        }

        return ((after.Heap - before.Heap) / options.Streams, (after.Process - before.Process) / options.Streams);
    }

    private static (long Heap, long Process) Now()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
    }

    private static async Task<IAsyncDisposable> OpenAsync(InferenceGatewayClient client, int stream)
    {
        var chunks = client.GenerateContentStreamingAsync("openai/gpt-4o", GatewayScript.Prompt(stream)).GetAsyncEnumerator();
        await chunks.MoveNextAsync();
        return chunks;
    }

    private static async Task<IAsyncDisposable> OpenBareAsync(HttpClient client, int stream)
    {
        using var body = new StringContent($$"""{"model":"gpt-4o","messages":[{"role":"user","content":"{{GatewayScript.Prompt(stream)}}"}],"stream":true}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("v1/chat/completions", UriKind.Relative)) { Content = body };
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var bytes = await response.Content.ReadAsStreamAsync();
        await bytes.ReadAtLeastAsync(new byte[256], 1);
        return bytes;
    }
}
