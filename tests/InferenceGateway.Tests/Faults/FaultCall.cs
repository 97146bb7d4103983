using System.Runtime.CompilerServices;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Faults;

/// <summary>One way to call the gateway, and a good answer to it, whose text is "ab".</summary>
/// <param name="Name">The name of the call in the names of tests.</param>
/// <param name="Operation">The operation, as errors name it.</param>
/// <param name="Pieces">A good answer: one JSON text, or the data of its events, the first with text being the second of them.</param>
/// <param name="CallAsync">Makes the call; says each piece of text as it comes.</param>
internal sealed record FaultCall(string Name, string Operation, string[] Pieces, Func<InferenceGatewayClient, Action<string>, RequestOptions?, CancellationToken, Task> CallAsync)
{
    /// <summary>Placeholders in an answer that a test can fill.</summary>
    public const string Text = "\"@TEXT@\"", Number = "\"@NUMBER@\"", Extra = "\"@EXTRA@\":0,";

    public static readonly FaultCall[] All =
    [
        new("chat", "CreateChatCompletion",
            ["""{"@EXTRA@":0,"id":"c1","object":"chat.completion","created":"@NUMBER@","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"@TEXT@"},"finish_reason":"stop"}]}"""],
            async (client, say, options, token) => say((await client.GenerateContentAsync("m", Secret.Prompt, options, token)).Text)),
        new("streamed chat", "CreateChatCompletion",
            [
                """{"id":"c1","created":1,"choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}""",
                """{"@EXTRA@":0,"id":"c1","created":"@NUMBER@","choices":[{"index":0,"delta":{"content":"@TEXT@"},"finish_reason":null}]}""",
                """{"id":"c1","created":1,"choices":[{"index":0,"delta":{"content":"b"},"finish_reason":"stop"}]}""",
                "[DONE]",
            ],
            (client, say, options, token) => TappedAsync(client.GenerateContentStreamingAsync("m", Secret.Prompt, options, token), chunk => say(chunk.Text)).ToResponseAsync(token)),
        new("responses stream", "CreateResponse",
            [
                """{"type":"response.created","response":{"id":"r1","status":"in_progress","output":[]}}""",
                """{"@EXTRA@":0,"type":"response.output_text.delta","item_id":"i1","output_index":0,"content_index":"@NUMBER@","delta":"@TEXT@"}""",
                """{"type":"response.output_text.delta","item_id":"i1","output_index":0,"content_index":0,"delta":"b"}""",
                """{"type":"response.completed","response":{"id":"r1","status":"completed","output":[]}}""",
            ],
            (client, say, options, token) => TappedAsync(client.CreateResponseStreamingAsync("m", Secret.Prompt, options, token), item => say(item.TextDelta ?? "")).ToResponseAsync(token)),
        new("messages stream", "CreateMessage",
            [
                """{"type":"message_start","message":{"id":"m1","type":"message","role":"assistant","model":"m","content":[],"usage":{"input_tokens":1,"output_tokens":1}}}""",
                """{"@EXTRA@":0,"type":"content_block_delta","index":"@NUMBER@","delta":{"type":"text_delta","text":"@TEXT@"}}""",
                """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"b"}}""",
                """{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":2}}""",
                """{"type":"message_stop"}""",
            ],
            (client, say, options, token) => TappedAsync(client.CreateMessageStreamingAsync("m", Secret.Prompt, 9, options, token), item => say(item.TextDelta ?? "")).ToResponseAsync(token)),
        new("images", "CreateImage",
            ["""{"@EXTRA@":0,"created":"@NUMBER@","data":[{"b64_json":"aGk=","revised_prompt":"@TEXT@"}]}"""],
            async (client, say, options, token) => say((await client.CreateImageAsync("m", Secret.Prompt, options, token)).Data[0]!.RevisedPrompt ?? "")),
        new("models", "ListModels",
            ["""{"@EXTRA@":0,"object":"list","data":[{"id":"openai/gpt-4o","object":"model","created":"@NUMBER@","owned_by":"@TEXT@","served_by":"openai"}]}"""],
            async (client, say, options, token) => say((await client.ListModelsAsync(null, null, options, token)).Data.FirstOrDefault()?.OwnedBy ?? "")),
    ];

    public bool IsStream => Pieces.Length > 1;

    /// <summary>How many events of a stream precede the end of its first text.</summary>
    public const int EventsToFirstText = 2;

    public static FaultCall Named(string name) => All.Single(call => call.Name == name);

    /// <summary>The whole body of a good answer.</summary>
    public string Body(string? text = null, string number = "0", string extra = "") => string.Concat(Bodies(text, number, extra));

    /// <summary>The body of a good answer, event by event.</summary>
    public string[] Bodies(string? text = null, string number = "0", string extra = "")
    {
        var filled = Pieces.Select(piece => piece
            .Replace(Text, text ?? (IsStream ? "\"a\"" : "\"ab\""), StringComparison.Ordinal)
            .Replace(Number, number, StringComparison.Ordinal)
            .Replace(Extra, extra, StringComparison.Ordinal));
        return [.. IsStream ? filled.Select(data => $"data: {data}\n\n") : filled];
    }

    /// <summary>Answers as a gateway does.</summary>
    public async Task AnswerAsync(FaultConnection connection, string? text = null, string number = "0", string extra = "")
    {
        if (!IsStream)
        {
            await connection.AnswerAsync(Body(text, number, extra));
            return;
        }

        await connection.StartAsync();
        foreach (var piece in Bodies(text, number, extra))
        {
            await connection.PieceAsync(piece);
        }

        await connection.EndAsync();
    }

    /// <summary>The first part of a good answer: a stream up to its first text, anything else up to its middle.</summary>
    public string Beginning => IsStream ? string.Concat(Bodies().Take(EventsToFirstText)) : Body()[..30];

    /// <summary>Begins an answer, and does not end it.</summary>
    public async Task BeginAsync(FaultConnection connection)
    {
        if (!IsStream)
        {
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Body().Length}\r\n\r\n{Beginning}");
            return;
        }

        await connection.StartAsync();
        await connection.PieceAsync(Beginning);
    }

    private static async IAsyncEnumerable<T> TappedAsync<T>(IAsyncEnumerable<T> stream, Action<T> tap, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in stream.WithCancellation(cancellationToken))
        {
            tap(item);
            yield return item;
        }
    }
}
