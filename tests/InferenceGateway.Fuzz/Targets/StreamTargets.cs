using System.Text;
using InferenceGateway.Models;

namespace InferenceGateway.Fuzz.Targets;

/// <inheritdoc/>
internal sealed class ChatTarget : StreamTarget
{
    public override string Name => "stream of chat";

    protected override Type EventType => typeof(CreateChatCompletionStreamResponse);

    protected override Type WholeType => typeof(CreateChatCompletionResponse);

    protected override IReadOnlyList<string> Answer { get; } =
    [
        """{"id":"c1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"Grü"},"finish_reason":null}]}""",
        """{"id":"c1","choices":[{"index":0,"delta":{"content":"ße 🌍","reasoning":"Hm","tool_calls":[{"index":0,"id":"t1","type":"function","function":{"name":"f","arguments":"{\"a\":"}}]},"finish_reason":null}]}""",
        """{"id":"c1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"1}"}}]},"logprobs":null,"finish_reason":"stop"}]}""",
        """{"id":"c1","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}""",
        "[DONE]",
    ];

    protected override Task ReadAsync(StringBuilder text)
    {
        var accumulator = new ChatCompletionAccumulator();
        return ReadAsync<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec, CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(
            Client.GenerateContentStreamingAsync("openai/m", "hi"),
            text,
            chunk =>
            {
                text.Append(chunk.Text);
                accumulator.Add(chunk);
            },
            accumulator.ToResponse);
    }
}

/// <inheritdoc/>
internal sealed class ResponsesTarget : StreamTarget
{
    public override string Name => "stream of responses";

    protected override Type EventType => typeof(ResponseStreamEvent);

    protected override Type WholeType => typeof(Response);

    protected override IReadOnlyList<string> Answer { get; } =
    [
        """{"type":"response.created","sequence_number":0,"response":{"id":"r1","object":"response","status":"in_progress","output":[]}}""",
        """{"type":"response.output_item.added","output_index":0,"item":{"id":"m1","type":"message","status":"in_progress","role":"assistant","content":[]}}""",
        """{"type":"response.content_part.added","item_id":"m1","output_index":0,"content_index":0,"part":{"type":"output_text","text":"","annotations":[]}}""",
        """{"type":"response.output_text.delta","item_id":"m1","output_index":0,"content_index":0,"delta":"Grüße 🌍"}""",
        """{"type":"response.output_item.added","output_index":1,"item":{"id":"f1","type":"function_call","call_id":"c1","name":"f","arguments":""}}""",
        """{"type":"response.function_call_arguments.delta","item_id":"f1","output_index":1,"delta":"{}"}""",
        """{"type":"response.reasoning_summary_text.delta","item_id":"s1","output_index":2,"summary_index":0,"delta":"Hm"}""",
        """{"type":"response.completed","response":{"id":"r1","status":"completed","output":[{"id":"m1","type":"message","content":[{"type":"output_text","text":"Grüße 🌍"}]}],"usage":{"total_tokens":30}}}""",
    ];

    protected override Task ReadAsync(StringBuilder text)
    {
        var accumulator = new ResponseAccumulator();
        return ReadAsync<ResponseStreamEvent, ResponseStreamEvent.Codec, Response, Response.Codec>(
            Client.CreateResponseStreamingAsync("openai/m", "hi"),
            text,
            accumulator.Add,
            accumulator.ToResponse);
    }
}

/// <inheritdoc/>
internal sealed class MessagesTarget : StreamTarget
{
    public override string Name => "stream of messages";

    protected override Type EventType => typeof(MessagesStreamEvent);

    protected override Type WholeType => typeof(MessagesResponse);

    protected override IReadOnlyList<string> Answer { get; } =
    [
        """{"type":"message_start","message":{"id":"m1","type":"message","role":"assistant","model":"m","content":[],"stop_reason":null,"usage":{"input_tokens":25,"output_tokens":1}}}""",
        """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""",
        """{"type":"ping"}""",
        """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Grüße 🌍"}}""",
        """{"type":"content_block_stop","index":0}""",
        """{"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"t1","name":"f","input":{}}}""",
        """{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\"a\":1}"}}""",
        """{"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null},"usage":{"output_tokens":15}}""",
        """{"type":"message_stop"}""",
    ];

    protected override Task ReadAsync(StringBuilder text)
    {
        var accumulator = new MessagesAccumulator();
        return ReadAsync<MessagesStreamEvent, MessagesStreamEvent.Codec, MessagesResponse, MessagesResponse.Codec>(
            Client.CreateMessageStreamingAsync("anthropic/m", "hi", 10),
            text,
            accumulator.Add,
            accumulator.ToResponse);
    }
}
