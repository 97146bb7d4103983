using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Tests.Http;

namespace InferenceGateway.Tests.Streaming;

/// <summary>One of the three APIs that stream (chat, Responses, Messages), read through the client from a body of the test's own. The tests of framing run over all three.</summary>
internal abstract class StreamApi
{
    // One client for all bodies: a hundred thousand are read.
    private static readonly AsyncLocal<Stream> Body = new();

    private static readonly InferenceGatewayClient Client = new(new InferenceGatewayClientOptions
    {
        MaxRetries = 0,
        Handler = new StubHandler((request, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StreamContent(Body.Value!) { Headers = { { "Content-Type", "text/event-stream" } } },
        })),
    });

    public static IReadOnlyList<StreamApi> All { get; } = [new ChatApi(), new ResponsesApi(), new MessagesApi()];

    public abstract string Name { get; }

    /// <summary>The same answer in one JSON text.</summary>
    public abstract string Whole { get; }

    public static StreamApi Named(string name) => All.Single(api => api.Name == name);

    /// <summary>The events of a complete answer that consists of these texts.</summary>
    public abstract IEnumerable<StreamEvent> Answer(params IEnumerable<string> texts);

    /// <summary>The chunk that the client must return for an event, as JSON; null if there is none.</summary>
    public abstract string? Item(StreamEvent source);

    /// <summary>Reads to the end, or to the error.</summary>
    public async Task<(List<string> Items, Exception? Error)> ReadAsync(Stream body, CancellationToken token)
    {
        Body.Value = body;
        List<string> items = [];
        try
        {
            await ReadAsync(items, token);
        }
        catch (InferenceGatewayException exception)
        {
            return (items, exception);
        }

        return (items, null);
    }

    protected abstract Task ReadAsync(List<string> items, CancellationToken token);

    protected static async Task ReadAsync<T, TCodec>(IAsyncEnumerable<T> stream, List<string> items)
        where TCodec : struct, IJsonCodec<T>
    {
        await foreach (var item in stream)
        {
            items.Add(Json<T, TCodec>(item));
        }
    }

    protected static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    /// <summary>Without white space, because raw members keep that of the server.</summary>
    protected static string Json<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T> =>
        JsonNode.Parse(JsonCodec.WriteBytes<T, TCodec>(value))!.ToJsonString();

    protected static string Item<T, TCodec>(string data)
        where TCodec : struct, IJsonCodec<T> =>
        Json<T, TCodec>(JsonCodec.Read<T, TCodec>(Encoding.UTF8.GetBytes(data))!);

    private sealed class ChatApi : StreamApi
    {
        public override string Name => "chat";

        public override string Whole => """{"id":"c1","choices":[{"index":0,"message":{"role":"assistant","content":"Grüße 🌍"},"finish_reason":"stop"}]}""";

        public override IEnumerable<StreamEvent> Answer(params IEnumerable<string> texts) =>
        [
            .. texts.Select(text => new StreamEvent(null, $$"""{"id":"c1","choices":[{"index":0,"delta":{"content":{{Quoted(text)}} },"finish_reason":null}],"x":{"y":1.10} }""")),
            new(null, """{"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"total_tokens":3}}"""),
            new(null, "[DONE]"),
        ];

        public override string? Item(StreamEvent source) =>
            source.Data == "[DONE]" ? null : Item<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(source.Data);

        protected override Task ReadAsync(List<string> items, CancellationToken token) =>
            ReadAsync<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(Client.GenerateContentStreamingAsync("openai/m", "hi", cancellationToken: token), items);
    }

    private sealed class ResponsesApi : StreamApi
    {
        public override string Name => "responses";

        public override string Whole => """{"id":"r1","status":"completed","output":[{"type":"message","id":"m1","content":[{"type":"output_text","text":"Grüße 🌍"}]}]}""";

        public override IEnumerable<StreamEvent> Answer(params IEnumerable<string> texts) =>
        [
            new("response.created", """{"type":"response.created","response":{"id":"r1","status":"in_progress","output":[]}}"""),
            .. texts.Select(text => new StreamEvent("response.output_text.delta", $$"""{"type":"response.output_text.delta","output_index":0,"delta":{{Quoted(text)}} }""")),
            new("response.completed", """{"type":"response.completed","response":{"id":"r1","status":"completed","output":[]}}"""),
        ];

        public override string? Item(StreamEvent source) => Item<ResponseStreamEvent, ResponseStreamEvent.Codec>(source.Data);

        protected override Task ReadAsync(List<string> items, CancellationToken token) =>
            ReadAsync<ResponseStreamEvent, ResponseStreamEvent.Codec>(Client.CreateResponseStreamingAsync("openai/m", "hi", cancellationToken: token), items);
    }

    private sealed class MessagesApi : StreamApi
    {
        public override string Name => "messages";

        public override string Whole => """{"id":"m1","type":"message","role":"assistant","content":[{"type":"text","text":"Grüße 🌍"}],"stop_reason":"end_turn"}""";

        public override IEnumerable<StreamEvent> Answer(params IEnumerable<string> texts) =>
        [
            new("message_start", """{"type":"message_start","message":{"id":"m1","role":"assistant","content":[]}}"""),
            new("ping", """{"type":"ping"}"""),
            .. texts.Select(text => new StreamEvent("content_block_delta", $$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":{{Quoted(text)}} } }""")),
            new("message_stop", """{"type":"message_stop"}"""),
        ];

        public override string? Item(StreamEvent source) => Item<MessagesStreamEvent, MessagesStreamEvent.Codec>(source.Data);

        protected override Task ReadAsync(List<string> items, CancellationToken token) =>
            ReadAsync<MessagesStreamEvent, MessagesStreamEvent.Codec>(Client.CreateMessageStreamingAsync("anthropic/m", "hi", 10, cancellationToken: token), items);
    }
}
