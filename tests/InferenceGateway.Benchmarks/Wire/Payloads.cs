using System.Text;
using System.Text.Json;

namespace InferenceGateway.Benchmarks.Wire;

/// <summary>What is sent and answered, the same in each run.</summary>
internal static class Payloads
{
    public const string Model = "openai/gpt-4o";
    public const string Prompt = "Tell me a story.";
    public const int HistoryLength = 50;
    public const int Tools = 20;
    public const string ToolDescription = "Finds the weather of a city for the next days, in the unit that is asked for.";
    public const string ToolSchema = """{"type":"object","properties":{"city":{"type":"string","description":"The city"},"unit":{"type":"string","enum":["celsius","fahrenheit"]},"days":{"type":"integer","minimum":1}},"required":["city"]}""";

    private const string Call = "{\\\"city\\\":\\\"Oslo\\\"}";

    private static readonly string[] s_words = [" once", " upon", " a", " time", ",", " there", " was", " an", " exceptionally", " \\\"old\\\"", " lighthouse", " near", " the", " sea", "."];

    /// <summary>A conversation of alternating turns, some 120 characters each.</summary>
    public static IEnumerable<(string Role, string Text)> History(int messages) =>
        Enumerable.Range(0, messages).Select(static i => (i % 2 == 0 ? "user" : "assistant", $"Turn {i}: " + string.Concat(Enumerable.Repeat("the quick brown fox, over it goes. ", 3))));

    public static string Word(int i) => s_words[i % s_words.Length];

    /// <summary>A chunk of 300 bytes on average with its frame, as providers send it.</summary>
    public static string Chunk(int i) =>
        $$"""{"id":"chatcmpl-9aZ1kQ0vXr7LwTn3Yb5Dm8PcHs2Gf6JqEu4W","object":"chat.completion.chunk","created":1718345013,"model":"gpt-4o-2024-08-06","system_fingerprint":"fp_a1b2c3d4e5f6","choices":[{"index":0,"delta":{"content":"{{Word(i)}}"},"logprobs":null,"finish_reason":null}],"usage":null}""";

    public static string ToolChunk(int i) =>
        $$$"""{"id":"chatcmpl-9aZ1kQ0vXr7LwTn3","object":"chat.completion.chunk","created":1718345013,"model":"gpt-4o-2024-08-06","system_fingerprint":"fp_a1b2c3d4e5f6","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,{{{(i == 0 ? "\"id\":\"call_1\",\"type\":\"function\"," : "")}}}"function":{ {{{(i == 0 ? "\"name\":\"weather\"," : "")}}}"arguments":"{{{Word(i)}}}"}}]},"logprobs":null,"finish_reason":null}]}""";

    /// <summary>A whole tool call in one chunk, each with an index of its own.</summary>
    public static string OneOfManyToolCalls(int i) =>
        $$$"""{"id":"chatcmpl-9aZ1kQ0vXr7LwTn3","object":"chat.completion.chunk","created":1718345013,"model":"gpt-4o-2024-08-06","choices":[{"index":0,"delta":{"tool_calls":[{"index":{{{i}}},"id":"call_{{{i}}}","type":"function","function":{"name":"weather","arguments":"{{{Call}}}"}}]},"finish_reason":null}]}""";

    /// <summary>A short completion with members that the SDK does not know.</summary>
    public static string CompletionWithUnknown(int members) =>
        """{"id":"c1","object":"chat.completion","created":1718345013,"model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"hi"},"finish_reason":"stop"}],"""
        + string.Join(',', Enumerable.Range(0, members).Select(static i => $"\"member_{i}\":{i}")) + "}";

    /// <summary>One completion of 2.5 KB.</summary>
    public static string Completion() =>
        $$"""{"id":"chatcmpl-9aZ1kQ0vXr7LwTn3","object":"chat.completion","created":1718345013,"model":"gpt-4o-2024-08-06","choices":[{"index":0,"message":{"role":"assistant","content":{{Text(2000)}},"refusal":null},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":12,"completion_tokens":400,"total_tokens":412},"system_fingerprint":"fp_a1b2c3d4e5f6"}""";

    public static string Message() =>
        $$$"""{"id":"msg_01","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[{"type":"text","text":{{{Text(2000)}}}}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":12,"output_tokens":400}}""";

    public static string Models(int count) =>
        """{"object":"list","data":[""" + string.Join(',', Enumerable.Range(0, count).Select(static i =>
            $$"""{"id":"openai/model-{{i}}","object":"model","created":{{1718345013 + i}},"owned_by":"openai","served_by":"openai"}""")) + "]}";

    public static IEnumerable<string> Stream(int chunks, Func<int, string> chunk) =>
        Enumerable.Range(0, chunks).Select(chunk)
            .Append("""{"id":"chatcmpl-9aZ1kQ0vXr7LwTn3","object":"chat.completion.chunk","created":1718345013,"model":"gpt-4o-2024-08-06","choices":[{"index":0,"delta":{},"logprobs":null,"finish_reason":"stop"}]}""")
            .Append("[DONE]").Select(static data => $"data: {data}\n\n");

    /// <summary>The same texts as <see cref="Stream"/>, as the Messages API has them.</summary>
    public static IEnumerable<string> MessageStream(int chunks) =>
        Enumerable.Range(0, chunks).Select(static i => $$$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{{{Word(i)}}}"}}""")
            .Prepend("""{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""")
            .Prepend("""{"type":"message_start","message":{"id":"msg_01","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":12,"output_tokens":1}}}""")
            .Append("""{"type":"content_block_stop","index":0}""")
            .Append("""{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":400}}""")
            .Append("""{"type":"message_stop"}""")
            .Select(static data => $"event: {data[9..data.IndexOf('"', 9)]}\ndata: {data}\n\n");

    private static string Text(int length)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(Word(i).Replace("\\", "", StringComparison.Ordinal));
        }

        return $"\"{JsonEncodedText.Encode(text.ToString())}\"";
    }
}
