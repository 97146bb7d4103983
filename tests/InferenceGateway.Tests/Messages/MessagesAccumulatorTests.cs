using System.Text.Json;
using InferenceGateway.Models;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Messages;

public sealed class MessagesAccumulatorTests
{
    private const string SearchStart = """{"type":"content_block_start","index":0,"content_block":{"type":"server_tool_use","id":"s","name":"web_search","input":{},"novel":1}}""";

    [Fact]
    public void Events_All_GiveTheWholeMessage() => TypedEvents.AssertJson(MessageSamples.Whole, MessageSamples.Json(MessageSamples.Fold(MessageSamples.All)));

    [Fact]
    public void Blocks_StandInTheOrderOfTheirIndex()
    {
        var message = MessageSamples.Fold([MessageSamples.Start, .. MessageSamples.ToolUse, .. MessageSamples.Thinking, .. MessageSamples.Text]);

        Assert.Equal([typeof(MessagesThinkingBlock), typeof(MessagesTextBlock), typeof(MessagesToolUseBlock)], message.Content.Select(block => block.Value.GetType()));
    }

    [Fact]
    public void Blocks_WithoutTheirBeginning_AreKnownByWhatIsAdded()
    {
        var message = MessageSamples.Fold([MessageSamples.Thinking[2], MessageSamples.Text[1], .. MessageSamples.ToolUse[1..4]]);

        Assert.Equal(("Hm", "Grü", """{"city":"Köln"}"""), (message.Thinking, message.Text, message.ToolUses[0].Input.ToString()));
    }

    [Fact]
    public void Blocks_WithTextAtTheirBeginning_KeepIt()
    {
        const string Start = """{"type":"content_block_start","index":1,"content_block":{"type":"text","text":"Oh, "}}""";

        Assert.Equal("Oh, Grü", MessageSamples.Fold(Start, MessageSamples.Text[1]).Text);
        Assert.Equal("Oh, ", MessageSamples.Event(Start).TextDelta);
    }

    [Fact]
    public void Deltas_WithoutAnIndex_BelongToTheLastBlock()
    {
        var message = MessageSamples.Fold(
            """{"type":"content_block_delta","delta":{"type":"text_delta","text":"a"}}""",
            """{"type":"content_block_delta","index":2,"delta":{"type":"text_delta","text":"c"}}""",
            """{"type":"content_block_delta","delta":{"type":"text_delta","text":"d"}}""",
            """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"b"}}""");

        Assert.Equal(["ab", "cd"], message.Content.Select(block => ((MessagesTextBlock)block.Value).Text));
    }

    [Fact]
    public void Input_CutInTheMiddle_IsNoObject()
    {
        var use = Assert.Single(MessageSamples.Fold(MessageSamples.ToolUse[..3]).ToolUses);

        Assert.Equal((JsonValueKind.String, """{"city":"""), (use.Input.Kind, JsonSerializer.Deserialize<string>(use.Input.ToString())));
    }

    [Fact]
    public void Input_WithoutPieces_IsTheEmptyObject()
    {
        Assert.Equal("{}", MessageSamples.Fold(MessageSamples.ToolUse[0]).ToolUses[0].Input.ToString());
        Assert.Equal("{}", MessageSamples.Fold(MessageSamples.ToolUse[..2]).ToolUses[0].Input.ToString());
    }

    [Fact]
    public void ToolUse_OfTheProvider_HasItsInput()
    {
        var message = MessageSamples.Fold(SearchStart, """{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{\"q\":1}"}}""");

        TypedEvents.AssertJson("""{"type":"server_tool_use","id":"s","name":"web_search","input":{"q":1},"novel":1}""", ((RawJson)message.Content[0].Value).ToString());
        Assert.Empty(message.ToolUses);
        Assert.Contains("\"input\":{}", MessageSamples.Json(MessageSamples.Fold(SearchStart)), StringComparison.Ordinal);
    }

    [Fact]
    public void Citations_AreGathered()
    {
        var message = MessageSamples.Fold(
            MessageSamples.Text[0],
            """{"type":"content_block_delta","index":1,"delta":{"type":"citations_delta","citation":{"n":1}}}""",
            MessageSamples.Text[1],
            """{"type":"content_block_delta","index":1,"delta":{"type":"citations_delta","citation":{"n":2}}}""");

        TypedEvents.AssertJson("""[{"type":"text","text":"Grü","citations":[{"n":1},{"n":2}]}]""", $"[{TypedEvents.Json<MessagesResponseContentBlock, MessagesResponseContentBlock.Codec>(message.Content[0])}]");
    }

    [Fact]
    public void Members_TheTypeHasItself_AreNotOverwritten()
    {
        var message = MessageSamples.Fold(MessageSamples.Start, """{"type":"message_delta","id":"other","delta":{"stop_reason":"end_turn","model":"other","role":"x"},"context_management":{}}""");

        Assert.Equal(("msg_1", "claude-sonnet-4-5", "assistant"), (message.Id, message.Model, message.Role));
        Assert.Equal("{}", message.AdditionalProperties["context_management"].ToString());
        Assert.Equal(MessagesResponseStopReason.EndTurn, message.StopReason);
    }

    [Fact]
    public void StopSequence_ComesWithTheEnd()
    {
        var message = MessageSamples.Fold(MessageSamples.Start, """{"type":"message_delta","delta":{"stop_reason":"stop_sequence","stop_sequence":"END"},"usage":{"input_tokens":30,"output_tokens":2,"server_tool_use":{"web_search_requests":1}}}""");

        Assert.Equal((MessagesResponseStopReason.StopSequence, "END"), (message.StopReason, message.StopSequence));
        TypedEvents.AssertJson(
            """{"input_tokens":30,"cache_creation_input_tokens":3,"cache_read_input_tokens":0,"output_tokens":2,"service_tier":"standard","server_tool_use":{"web_search_requests":1}}""",
            TypedEvents.Json<MessagesUsage, MessagesUsage.Codec>(message.Usage!));
    }

    [Fact]
    public void Message_Taken_IsNotChangedByLaterEvents()
    {
        var accumulator = new MessagesAccumulator();
        accumulator.Add(MessageSamples.Event(MessageSamples.Start));
        accumulator.Add(MessageSamples.Event(MessageSamples.Text[1]));
        var taken = accumulator.ToResponse();
        var before = MessageSamples.Json(taken);

        accumulator.Add(MessageSamples.Event(MessageSamples.Text[2]));
        accumulator.Add(MessageSamples.Event(MessageSamples.End));

        Assert.Equal(before, MessageSamples.Json(taken));
        Assert.Contains("\"stop_reason\":null", before, StringComparison.Ordinal);
        Assert.Equal((15, true), (accumulator.ToResponse().Usage!.OutputTokens, accumulator.ToResponse().ToolUses.Count == 0));
    }

    [Fact]
    public void Nothing_Added_IsAnEmptyMessage()
    {
        Assert.Empty(new MessagesAccumulator().ToResponse().Content);
        Assert.Throws<ArgumentNullException>(() => new MessagesAccumulator().Add(null!));
    }
}
