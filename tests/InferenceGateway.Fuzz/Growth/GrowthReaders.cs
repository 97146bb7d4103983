using System.Net;
using System.Text;
using InferenceGateway.Fuzz.Generators;
using InferenceGateway.Http;
using InferenceGateway.Models;

namespace InferenceGateway.Fuzz.Growth;

/// <summary>All that is checked for its growth: plain answers, streams with their accumulators, errors, and JSON that is kept as it is.</summary>
internal static class GrowthReaders
{
    private const string Done = "data: [DONE]\n\n";

    private static readonly GeneratedCodec s_chat = GeneratedCodec.Of(typeof(CreateChatCompletionResponse));

    public static IReadOnlyList<GrowthReader> All { get; } = [Chat(), Models(), Error(), ChatStream(), ResponsesStream(), MessagesStream(), Raw(), Newtonsoft(), SystemTextJson()];

    private static GrowthReader Chat() => new(
        "chat",
        GrowthReader.Call(HttpStatusCode.OK, async client =>
        {
            var response = await client.GenerateContentAsync("openai/m", "hi");
            _ = (response.Text, response.Reasoning, response.ToMessage());
            s_chat.Write(response);
        }),
        [
            "%",
            """{"choices":%}""",
            """{"choices":[{"index":0,"message":{"role":"assistant","content":%},"finish_reason":"stop"}]}""",
            """{"choices":[{"index":0,"message":{"role":"assistant","content":"a","tool_calls":[{"id":"t","type":"function","function":{"name":"f","arguments":"{}"},"extra_content":%}]},"finish_reason":"stop"}]}""",
            """{"error":{"message":%}}""",
        ],
        [new("tool calls", """{"choices":[{"index":0,"message":{"role":"assistant","tool_calls":[{}""", """,{"id":"t#","type":"function","function":{"name":"f","arguments":"{}"}}""", """]},"finish_reason":"stop"}]}""")]);

    private static GrowthReader Models() => new("models", GrowthReader.Call(HttpStatusCode.OK, client => client.ListModelsAsync()), ["""{"data":%}""", """{"object":"list","data":[{"id":"m","x":%}]}"""], []);

    private static GrowthReader Error() => new(
        "an error",
        GrowthReader.Call(HttpStatusCode.BadRequest, client => client.GenerateContentAsync("openai/m", "hi")),
        ["%", """{"error":%}""", """{"error":{"message":%}}""", "data: {\"error\":%}\n\n", """{"error":"{\"error\":\"%\"}"}"""],
        [
            new("backslashes", "", "\\", ""),
            new("the start of the key", "", "sk-k3y\\/", ""),
            new("events", "", "data: {}\n\n", ""),
            new("tags", "<html>", "<title>a</title><h1>", "</html>"),
        ]);

    private static GrowthReader ChatStream() => Stream(
        "a stream of chat",
        client => client.GenerateContentStreamingAsync("openai/m", "hi").ToResponseAsync(),
        """{"choices":[{"index":0,"delta":{"content":%}}]}""",
        """{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"t","type":"function","function":{"name":"f","arguments":"{}"},"extra_content":%}]}}]}""",
        [
            """{"choices":[{"index":0,"delta":{"content":"a"}}]}""",
            """{"choices":[{"index":#,"delta":{"content":"a"}}]}""",
            """{"choices":[{"index":0,"delta":{"content":[{"type":"text","text":"a"}]}}]}""",
            """{"choices":[{"index":0,"delta":{"content":"a","m#":1}}]}""",
            """{"m#":1,"choices":[{"index":0,"delta":{"reasoning":"a"}}]}""",
            """{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"t","function":{"name":"f","arguments":"a"}}]}}]}""",
            """{"choices":[{"index":0,"delta":{"tool_calls":[{"index":#,"id":"t#","function":{"name":"f","arguments":"{}"}}]}}]}""",
            """{"choices":[{"index":0,"delta":{"tool_calls":[{"function":{"name":"f","arguments":"{}"}}]}}]}""",
            """{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"t","extra_content":{"m#":1}}]}}]}""",
            """{"choices":[],"usage":{"m#":1}}""",
            """{"choices":[{"index":0,"delta":{},"logprobs":{"content":[{"token":"a","logprob":-1}]}}]}""",
        ],
        Done);

    private static GrowthReader ResponsesStream() => Stream(
        "a stream of responses",
        client => client.CreateResponseStreamingAsync("openai/m", "hi").ToResponseAsync(),
        """{"type":"response.created","response":%}""",
        """{"type":"response.output_text.delta","item_id":"i","output_index":0,"content_index":0,"delta":%}""",
        [
            """{"type":"response.output_text.delta","item_id":"i","output_index":0,"content_index":0,"delta":"a"}""",
            """{"type":"response.output_text.delta","item_id":"i","output_index":0,"content_index":#,"delta":"a"}""",
            """{"type":"response.output_item.added","output_index":#,"item":{"id":"i#","type":"message","content":[]}}""",
            """{"type":"response.function_call_arguments.delta","item_id":"i","output_index":0,"delta":"a"}""",
            """{"type":"response.reasoning_summary_text.delta","item_id":"i","output_index":0,"summary_index":#,"delta":"a"}""",
        ],
        "data: {\"type\":\"response.completed\",\"response\":{\"id\":\"r\",\"status\":\"completed\"}}\n\n");

    private static GrowthReader MessagesStream() => Stream(
        "a stream of messages",
        client => client.CreateMessageStreamingAsync("anthropic/m", "hi", 10).ToResponseAsync(),
        """{"type":"message_start","message":%}""",
        """{"type":"content_block_delta","index":0,"delta":%}""",
        [
            """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"}}""",
            """{"type":"content_block_start","index":#,"content_block":{"type":"text","text":""}}""",
            """{"type":"content_block_delta","index":#,"delta":{"type":"input_json_delta","partial_json":"a"}}""",
            """{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"a","m#":1}}""",
            """{"type":"message_delta","delta":{"m#":1},"usage":{"m#":1}}""",
            """{"type":"ping"}""",
        ],
        "data: {\"type\":\"message_stop\"}\n\n");

    private static GrowthReader Stream(string name, Func<InferenceGatewayClient, Task> read, string opening, string piece, IReadOnlyList<string> events, string end) => new(
        name,
        GrowthReader.Call(HttpStatusCode.OK, read),
        ["%", $"data: {opening}\n\n{end}", $"data: {piece}\n\n{end}", $"data: {{\"error\":{{\"message\":%}}}}\n\n{end}"],
        [
            .. events.Select(data => new GrowthInput(data, "", $"data: {data}\n\n", end)),
            .. from line in (string[])["error: x\n", "error: x\n\n", ": x\n", "\n", "data:\n", "data: x\n", "data: x\n\n", "x\n", "x", "event: x\n", "id: 1\n", "{\"error\":\"x\"}\n", "{\"error\":\"\n"]
               from start in (string[])["", $"data: {events[0]}\n\n"]
               select new GrowthInput($"{line.ReplaceLineEndings("\\n")} after {start.Length} bytes", start, line, "\n\n" + end),
        ]);

    private static GrowthReader Raw() => new("RawJson", static bytes => GrowthReader.Refusable(() => _ = RawJson.Parse(bytes).ToString()), ["%", """{"x":%}"""], []);

    private static GrowthReader Newtonsoft() => new("chat by Newtonsoft.Json", static bytes => GrowthReader.Refusable(() => s_chat.ByNewtonsoft(Encoding.UTF8.GetString(bytes))), ["%", """{"choices":%}""", """{"x":%}"""], []);

    private static GrowthReader SystemTextJson() => new("chat by System.Text.Json", static bytes => GrowthReader.Refusable(() => s_chat.BySystemTextJson(bytes)), ["%", """{"choices":%}""", """{"x":%}"""], []);
}
