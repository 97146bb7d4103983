using System.Net;
using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Http;

namespace InferenceGateway.Tests.Streaming;

/// <summary>
/// Adds streamed chat to <see cref="ClientTest"/>: chunks and bodies on the wire, clients that read a body of the test's own, and methods that
/// read a stream to its end or to its failure. The base of the tests of streams.
/// </summary>
public abstract class StreamTest : ClientTest
{
    protected const string Stop = """{"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";

    /// <summary>A chunk as providers send it.</summary>
    protected static string Chunk(string text, string id = "c1") =>
        $$"""{"id":"{{id}}","object":"chat.completion.chunk","created":1718345013,"model":"gpt-4o-2024-08-06","system_fingerprint":"fp_a1b2c3d4e5","choices":[{"index":0,"delta":{"content":"{{text}}"},"logprobs":null,"finish_reason":null}]}""";

    protected static byte[] Body(params IEnumerable<string> events) => Encoding.UTF8.GetBytes(string.Concat(events.Select(data => $"data: {data}\n\n")));

    protected InferenceGatewayClient Client(Stream body, Action<InferenceGatewayClientOptions>? configure = null)
    {
        var handler = new StubHandler((request, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StreamContent(body) { Headers = { { "Content-Type", "text/event-stream" } } },
        }));
        return Client(options =>
        {
            options.Handler = handler;
            configure?.Invoke(options);
        });
    }

    protected static IAsyncEnumerable<CreateChatCompletionStreamResponse> Ask(InferenceGatewayClient client, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        client.GenerateContentStreamingAsync("openai/gpt-4o", "hi", options, cancellationToken.CanBeCanceled ? cancellationToken : Token);

    protected static async Task<string> ReadAsync(IAsyncEnumerable<CreateChatCompletionStreamResponse> stream)
    {
        var text = new StringBuilder();
        await foreach (var chunk in stream)
        {
            text.Append(chunk.Text);
        }

        return text.ToString();
    }

    /// <summary>Reads a stream that fails.</summary>
    protected static async Task<(T Error, string Text)> FailAsync<T>(IAsyncEnumerable<CreateChatCompletionStreamResponse> stream)
        where T : Exception
    {
        var text = new StringBuilder();
        var error = await Assert.ThrowsAsync<T>(async () =>
        {
            await foreach (var chunk in stream)
            {
                text.Append(chunk.Text);
            }
        });
        return (error, text.ToString());
    }
}
