using InferenceGateway.Models;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Responses;

/// <summary>A streamed response with one item of each kind, as OpenAI sends it.</summary>
internal static class ResponseSamples
{
    public const string Created = """{"type":"response.created","sequence_number":0,"response":{"id":"resp_1","object":"response","created_at":1741476542,"status":"in_progress","model":"gpt-5","output":[],"error":null,"usage":null}}""";

    public const string Completed = """{"type":"response.completed","response":{"id":"resp_1","object":"response","created_at":1741476542,"status":"completed","model":"gpt-5","error":null,"incomplete_details":null,"output":[{"id":"rs_1","type":"reasoning","summary":[{"type":"summary_text","text":"Hm."}]},{"id":"msg_1","type":"message","status":"completed","role":"assistant","content":[{"type":"output_text","text":"Grüße 🌍","annotations":[],"logprobs":[]}]},{"id":"fc_1","type":"function_call","status":"completed","call_id":"call_1","name":"get_weather","arguments":"{\"city\":\"Köln\"}"}],"usage":{"input_tokens":10,"output_tokens":20,"total_tokens":30}}}""";

    public static readonly string[] Reasoning =
    [
        """{"type":"response.output_item.added","output_index":0,"item":{"id":"rs_1","type":"reasoning","summary":[]}}""",
        """{"type":"response.reasoning_summary_part.added","item_id":"rs_1","output_index":0,"summary_index":0,"part":{"type":"summary_text","text":""}}""",
        """{"type":"response.reasoning_summary_text.delta","item_id":"rs_1","output_index":0,"summary_index":0,"delta":"Hm"}""",
        """{"type":"response.reasoning_summary_text.delta","item_id":"rs_1","output_index":0,"summary_index":0,"delta":"."}""",
        """{"type":"response.reasoning_summary_text.done","item_id":"rs_1","output_index":0,"summary_index":0,"text":"Hm."}""",
        """{"type":"response.output_item.done","output_index":0,"item":{"id":"rs_1","type":"reasoning","summary":[{"type":"summary_text","text":"Hm."}]}}""",
    ];

    public static readonly string[] Message =
    [
        """{"type":"response.output_item.added","output_index":1,"item":{"id":"msg_1","type":"message","status":"in_progress","role":"assistant","content":[]}}""",
        """{"type":"response.content_part.added","item_id":"msg_1","output_index":1,"content_index":0,"part":{"type":"output_text","text":"","annotations":[]}}""",
        """{"type":"response.output_text.delta","item_id":"msg_1","output_index":1,"content_index":0,"delta":"Grü"}""",
        """{"type":"response.output_text.delta","item_id":"msg_1","output_index":1,"content_index":0,"delta":"ße 🌍"}""",
        """{"type":"response.output_text.done","item_id":"msg_1","output_index":1,"content_index":0,"text":"Grüße 🌍"}""",
        """{"type":"response.output_item.done","output_index":1,"item":{"id":"msg_1","type":"message","status":"completed","role":"assistant","content":[{"type":"output_text","text":"Grüße 🌍","annotations":[],"logprobs":[]}]}}""",
    ];

    public static readonly string[] FunctionCall =
    [
        """{"type":"response.output_item.added","output_index":2,"item":{"id":"fc_1","type":"function_call","status":"in_progress","call_id":"call_1","name":"get_weather","arguments":""}}""",
        """{"type":"response.function_call_arguments.delta","item_id":"fc_1","output_index":2,"delta":"{\"city\":"}""",
        """{"type":"response.function_call_arguments.delta","item_id":"fc_1","output_index":2,"delta":"\"Köln\"}"}""",
        """{"type":"response.function_call_arguments.done","item_id":"fc_1","output_index":2,"arguments":"{\"city\":\"Köln\"}"}""",
        """{"type":"response.output_item.done","output_index":2,"item":{"id":"fc_1","type":"function_call","status":"completed","call_id":"call_1","name":"get_weather","arguments":"{\"city\":\"Köln\"}"}}""",
    ];

    public static string[] All => [Created, .. Reasoning, .. Message, .. FunctionCall, Completed];

    public static ResponseStreamEvent Event(string json) => TypedEvents.Read<ResponseStreamEvent, ResponseStreamEvent.Codec>(json);

    public static string Json(Response response) => TypedEvents.Json<Response, Response.Codec>(response);

    public static ResponseAccumulator Added(params IEnumerable<string> events)
    {
        var accumulator = new ResponseAccumulator();
        foreach (var item in events)
        {
            accumulator.Add(Event(item));
        }

        return accumulator;
    }

    public static Response Fold(params IEnumerable<string> events) => Added(events).ToResponse();
}
