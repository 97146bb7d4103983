using InferenceGateway.Models;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Messages;

/// <summary>A streamed message with a block of each kind, as Anthropic sends it.</summary>
internal static class MessageSamples
{
    public const string Start = """{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":25,"cache_creation_input_tokens":3,"cache_read_input_tokens":0,"output_tokens":1,"service_tier":"standard"}}}""";

    public const string End = """{"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null,"container":{"id":"c_1"}},"usage":{"output_tokens":15,"cache_read_input_tokens":7}}""";

    public const string Stop = """{"type":"message_stop"}""";

    public const string Whole = """{"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[{"type":"thinking","thinking":"Hm.","signature":"c2ln"},{"type":"text","text":"Grüße 🌍"},{"type":"tool_use","id":"toolu_1","name":"get_weather","input":{"city":"Köln"}}],"stop_reason":"tool_use","stop_sequence":null,"container":{"id":"c_1"},"usage":{"input_tokens":25,"cache_creation_input_tokens":3,"cache_read_input_tokens":7,"output_tokens":15,"service_tier":"standard"}}""";

    public static readonly string[] Thinking =
    [
        """{"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}}""",
        """{"type":"ping"}""",
        """{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Hm"}}""",
        """{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"."}}""",
        """{"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"c2ln"}}""",
        """{"type":"content_block_stop","index":0}""",
    ];

    public static readonly string[] Text =
    [
        """{"type":"content_block_start","index":1,"content_block":{"type":"text","text":""}}""",
        """{"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"Grü"}}""",
        """{"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"ße 🌍"}}""",
        """{"type":"content_block_stop","index":1}""",
    ];

    public static readonly string[] ToolUse =
    [
        """{"type":"content_block_start","index":2,"content_block":{"type":"tool_use","id":"toolu_1","name":"get_weather","input":{}}}""",
        """{"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":""}}""",
        """{"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":"{\"city\":"}}""",
        """{"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":"\"Köln\"}"}}""",
        """{"type":"content_block_stop","index":2}""",
    ];

    public static string[] All => [Start, .. Thinking, .. Text, .. ToolUse, End, Stop];

    public static MessagesStreamEvent Event(string json) => TypedEvents.Read<MessagesStreamEvent, MessagesStreamEvent.Codec>(json);

    public static MessagesResponse Message(string json) => TypedEvents.Read<MessagesResponse, MessagesResponse.Codec>(json);

    public static string Json(MessagesResponse message) => TypedEvents.Json<MessagesResponse, MessagesResponse.Codec>(message);

    public static string Json(MessagesMessage message) => TypedEvents.Json<MessagesMessage, MessagesMessage.Codec>(message);

    public static MessagesResponse Fold(params IEnumerable<string> events)
    {
        var accumulator = new MessagesAccumulator();
        foreach (var item in events)
        {
            accumulator.Add(Event(item));
        }

        return accumulator.ToResponse();
    }
}
