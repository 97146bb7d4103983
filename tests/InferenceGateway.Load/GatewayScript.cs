using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace InferenceGateway.Load;

/// <summary>The replies of the server: each stream has a number, and every chunk names its stream and its position.</summary>
internal sealed class GatewayScript(int chunks)
{
    private readonly ConcurrentDictionary<string, (int Stream, Task Gate, StreamEnding Ending)> _streams = new();

    public static string Text(int stream, int chunk) => string.Create(CultureInfo.InvariantCulture, $"{stream}:{chunk} ");

    public static string Prompt(int stream) => string.Create(CultureInfo.InvariantCulture, $"stream {stream}");

    /// <summary>Announces a stream: after its first chunk it waits for the others. One that the client does not read to its end has none: only the client can close its connection.</summary>
    public void Expect(int stream, Task gate, StreamEnding ending) => _streams[Prompt(stream)] = (stream, gate, ending);

    public static async Task<string> PromptOfAsync(HttpRequest request) =>
        (string?)(await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted))?["messages"]?[0]?["content"] ?? "";

    public Task AnswerAsync(string prompt, HttpContext context) =>
        _streams.TryRemove(prompt, out var expected)
            ? StreamAsync(expected.Stream, expected.Gate, expected.Ending, context)
            : CompleteAsync(prompt, context.Response);

    private static async Task CompleteAsync(string prompt, HttpResponse response)
    {
        response.ContentType = "application/json";
        await response.WriteAsync(
            $$"""{"id":"c","object":"chat.completion","created":1718345013,"model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":{{JsonSerializer.Serialize($"answer to {prompt}")}}},"finish_reason":"stop"}]}""",
            response.HttpContext.RequestAborted);
    }

    private async Task StreamAsync(int stream, Task gate, StreamEnding ending, HttpContext context)
    {
        var aborted = context.RequestAborted;
        context.Response.ContentType = "text/event-stream";
        await SendAsync(Chunk(stream, 0));
        await gate.WaitAsync(aborted);
        var sent = ending == StreamEnding.Whole ? chunks : chunks / 2;
        for (var chunk = 1; chunk < sent; chunk++)
        {
            await SendAsync(Chunk(stream, chunk));
        }

        switch (ending)
        {
            case StreamEnding.Whole:
                await SendAsync("""{"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""");
                await SendAsync("[DONE]");
                break;
            case StreamEnding.Cut:
                context.Abort();
                break;
            default:
                await Task.Delay(Timeout.InfiniteTimeSpan, aborted);
                break;
        }

        async Task SendAsync(string data)
        {
            await context.Response.WriteAsync($"data: {data}\n\n", aborted);
            await context.Response.Body.FlushAsync(aborted);
        }
    }

    private static string Chunk(int stream, int chunk) =>
        $$"""{"id":"c{{stream}}","object":"chat.completion.chunk","created":1718345013,"model":"gpt-4o","choices":[{"index":0,"delta":{"content":"{{Text(stream, chunk)}}"},"finish_reason":null}]}""";
}
