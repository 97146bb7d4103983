using InferenceGateway.Models;

namespace InferenceGateway.Tests.Streaming;

/// <summary>Streams in which the opening of an answer, of a block or of an item comes twice: nothing of the two is mixed.</summary>
public sealed class SecondOpeningTests
{
    [Fact]
    public void Message_ThatStartsTwice_IsTheLastOne()
    {
        var accumulator = new MessagesAccumulator();
        foreach (var json in (string[])
        [
            """{"type":"message_start","message":{"id":"m1","model":"a","content":[],"usage":{"input_tokens":5,"output_tokens":1}}}""",
            """{"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t1","name":"f","input":{}}}""",
            """{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{\"v\":\"Spa"}}""",
            """{"type":"message_start","message":{"id":"m2","model":"b","content":[],"usage":{"output_tokens":2}}}""",
            """{"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t2","name":"f","input":{}}}""",
            """{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{\"v\":\"Sparkle\"}"}}""",
        ])
        {
            accumulator.Add(RawJson.Parse(json).As<MessagesStreamEvent>()!);
        }

        var message = accumulator.ToResponse();
        Assert.Equal(("m2", "b", "t2", """{"v":"Sparkle"}"""), (message.Id, message.Model, message.ToolUses.Single().Id, message.ToolUses.Single().Input.ToString()));
    }

    [Fact]
    public void Start_ThatComesLate_KeepsWhatCameBefore()
    {
        var message = Messages.MessageSamples.Fold(
            """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"}}""",
            """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""",
            """{"type":"content_block_start","index":0,"content_block":null}""",
            """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"b"}}""");
        var response = Responses.ResponseSamples.Fold(
            """{"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"a"}""",
            """{"type":"response.output_item.added","output_index":0,"item":{"type":"message","id":"i","role":"assistant","content":[]}}""",
            """{"type":"response.output_item.added","output_index":0,"item":null}""",
            """{"type":"response.output_item.done","output_index":0,"item":null}""",
            """{"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"b"}""");

        Assert.Equal(("ab", "ab"), (message.Text, response.OutputText));
    }

    // The first message has more blocks, another end and another usage.
    [Fact]
    public void Message_ThatStartsTwice_HasNothingOfTheFirst()
    {
        var message = Messages.MessageSamples.Fold([
            .. Messages.MessageSamples.All[..^1],
            """{"type":"message_start","message":{"id":"m2","model":"b","content":[],"stop_reason":null}}""",
            """{"type":"content_block_delta","delta":{"type":"text_delta","text":"hi"}}""",
        ]);

        Assert.Equal("""{"id":"m2","type":"message","role":"assistant","content":[{"type":"text","text":"hi"}],"model":"b","stop_reason":null,"stop_sequence":null}""", Messages.MessageSamples.Json(message));
    }

    [Fact]
    public void Block_ThatStartsTwice_IsTheLastOne()
    {
        var accumulator = new MessagesAccumulator();
        foreach (var text in (string[])["one", "two"])
        {
            accumulator.Add(RawJson.Parse("""{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""").As<MessagesStreamEvent>()!);
            accumulator.Add(RawJson.Parse($$$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{{{text}}}"}}""").As<MessagesStreamEvent>()!);
        }

        Assert.Equal("two", accumulator.ToResponse().Text);
    }

    [Fact]
    public void Response_ThatIsCreatedTwice_IsTheLastOne()
    {
        var accumulator = new ResponseAccumulator();
        foreach (var id in (string[])["r1", "r2"])
        {
            accumulator.Add(RawJson.Parse($$$"""{"type":"response.created","response":{"id":"{{{id}}}","status":"in_progress","output":[]}}""").As<ResponseStreamEvent>()!);
            accumulator.Add(RawJson.Parse($$$"""{"type":"response.output_text.delta","item_id":"i","output_index":0,"content_index":0,"delta":"{{{id}}}"}""").As<ResponseStreamEvent>()!);
        }

        Assert.Equal(("r2", "r2"), (accumulator.ToResponse().Id, accumulator.ToResponse().OutputText));
    }

    [Fact]
    public void Item_ThatIsAddedAfterItsEnd_IsTheLastOne()
    {
        var response = Responses.ResponseSamples.Fold(
            """{"type":"response.output_item.done","output_index":0,"item":{"type":"message","id":"i","role":"assistant","content":[{"type":"output_text","text":"one"}]}}""",
            """{"type":"response.output_item.added","output_index":0,"item":{"type":"message","id":"i","role":"assistant","content":[]}}""",
            """{"type":"response.output_item.done","output_index":0,"item":{"type":"message","id":"i","role":"assistant","content":[{"type":"output_text","text":"two"}]}}""",
            """{"type":"response.output_item.added","output_index":0,"item":{"type":"message","id":"i","role":"assistant","content":[]}}""",
            """{"type":"response.output_text.delta","item_id":"i","output_index":0,"content_index":0,"delta":"three"}""");

        Assert.Equal("three", response.OutputText);
    }

    [Fact]
    public void Item_ThatIsAddedTwice_IsTheLastOne()
    {
        var accumulator = new ResponseAccumulator();
        foreach (var text in (string[])["one", "two"])
        {
            accumulator.Add(RawJson.Parse("""{"type":"response.output_item.added","output_index":0,"item":{"type":"message","id":"i","role":"assistant","content":[]}}""").As<ResponseStreamEvent>()!);
            accumulator.Add(RawJson.Parse($$$"""{"type":"response.output_text.delta","item_id":"i","output_index":0,"content_index":0,"delta":"{{{text}}}"}""").As<ResponseStreamEvent>()!);
        }

        Assert.Equal("two", accumulator.ToResponse().OutputText);
    }
}
