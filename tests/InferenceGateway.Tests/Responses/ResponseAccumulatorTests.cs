using InferenceGateway.Models;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Responses;

public sealed class ResponseAccumulatorTests
{
    [Fact]
    public void Events_All_GiveTheResponseOfTheLast()
    {
        var response = ResponseSamples.Fold(ResponseSamples.All);

        Assert.Equal(ResponseSamples.Json(ResponseSamples.Event(ResponseSamples.Completed).Response!), ResponseSamples.Json(response));
        Assert.Equal(("Grüße 🌍", "Hm."), (response.OutputText, response.ReasoningSummary));
        Assert.Equal("""{"city":"Köln"}""", Assert.Single(response.FunctionCalls).Arguments);
    }

    [Fact]
    public void Items_Done_AreTheOutputBeforeTheEnd()
    {
        var before = ResponseSamples.Fold(ResponseSamples.All[..^1]);
        var whole = ResponseSamples.Fold(ResponseSamples.All);

        Assert.Equal(ResponseStatus.InProgress, before.Status);
        Assert.Equal(Items(whole), Items(before));
    }

    [Fact]
    public void LastEvent_WithoutOutput_DoesNotLoseIt()
    {
        const string Bare = """{"type":"response.completed","response":{"id":"resp_1","status":"completed","output":[]}}""";

        var response = ResponseSamples.Fold([.. ResponseSamples.All[..^1], Bare]);

        Assert.Equal((ResponseStatus.Completed, "Grüße 🌍"), (response.Status, response.OutputText));
        Assert.Equal(3, response.Output.Count);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public void Items_UnderWay_HaveWhatHasCome(int skipped)
    {
        // Also where the event is missing that begins them.
        var response = ResponseSamples.Fold([.. ResponseSamples.Reasoning[skipped..3], .. ResponseSamples.Message[skipped..4], .. ResponseSamples.FunctionCall[(skipped / 2)..2]]);

        Assert.Equal(("Hm", "Grüße 🌍", """{"city":"""), (response.ReasoningSummary, response.OutputText, response.FunctionCalls[0].Arguments));
        Assert.Equal(["rs_1", "msg_1", "fc_1"], response.Output.Select(item => RawJson.Parse(TypedEvents.Json<ResponseOutputItem, ResponseOutputItem.Codec>(item)).Member("id"u8).Text));
        Assert.Equal(("fc_1", skipped > 0 ? "" : "get_weather"), (response.FunctionCalls[0].Id, response.FunctionCalls[0].Name));
        Assert.Equal(ResponseStatus.InProgress, response.Status);
    }

    [Fact]
    public void TextDone_CountsForItsPieces()
    {
        var response = ResponseSamples.Fold(
            """{"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"hel"}""",
            """{"type":"response.output_text.done","output_index":0,"content_index":0,"text":"hello"}""",
            """{"type":"response.refusal.delta","output_index":1,"content_index":0,"delta":"I can"}""",
            """{"type":"response.refusal.done","output_index":1,"content_index":0,"refusal":"I cannot"}""",
            """{"type":"response.function_call_arguments.done","output_index":2,"item_id":"fc","arguments":"{}"}""");

        Assert.Equal(("hello", "I cannot", "{}"), (response.OutputText, response.Refusal, response.FunctionCalls[0].Arguments));
    }

    [Fact]
    public void Deltas_WithoutAnIndex_BelongToTheLastItem()
    {
        var response = ResponseSamples.Fold(
            """{"type":"response.output_text.delta","delta":"a"}""",
            """{"type":"response.output_text.delta","output_index":2,"delta":"c"}""",
            """{"type":"response.output_text.delta","delta":"d"}""",
            """{"type":"response.output_text.delta","output_index":0,"delta":"b"}""");

        Assert.Equal(["ab", "cd"], response.Output.Select(item => ((ResponseOutputMessage)item.Value).Content.Select(part => ((ResponseOutputText)part.Value).Text).Single()));
    }

    [Fact]
    public void Parts_OfAnItem_StandInTheirOrder()
    {
        var response = ResponseSamples.Fold(
            """{"type":"response.output_text.delta","output_index":0,"content_index":1,"delta":"b"}""",
            """{"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"a"}""",
            """{"type":"response.reasoning_summary_text.delta","output_index":5,"summary_index":1,"delta":"two"}""",
            """{"type":"response.reasoning_summary_text.delta","output_index":5,"summary_index":0,"delta":"one"}""");

        Assert.Equal(("ab", "one\n\ntwo"), (response.OutputText, response.ReasoningSummary));
    }

    [Fact]
    public void Kinds_Unknown_AreKept()
    {
        const string Item = """{"type":"web_search_call","id":"ws_1","status":"completed"}""";
        var response = ResponseSamples.Fold(
            ResponseSamples.Created,
            """{"type":"response.web_search_call.searching","output_index":0,"item_id":"ws_1"}""",
            $$"""{"type":"response.output_item.done","output_index":0,"item":{{Item}}}""",
            """{"type":"response.novel.delta","delta":{"a":1}}""");

        Assert.Equal(RawJson.Parse(Item), Assert.Single(response.Output).Value);
    }

    [Fact]
    public void Response_Taken_IsNotChangedByLaterEvents()
    {
        var accumulator = ResponseSamples.Added([ResponseSamples.Created, .. ResponseSamples.Message[..3]]);
        var taken = accumulator.ToResponse();
        accumulator.Add(ResponseSamples.Event(ResponseSamples.Message[3]));

        Assert.Equal(("Grü", "Grüße 🌍"), (taken.OutputText, accumulator.ToResponse().OutputText));
    }

    [Fact]
    public void Nothing_Added_IsAnEmptyResponse()
    {
        Assert.Empty(new ResponseAccumulator().ToResponse().Output);
        Assert.Throws<ArgumentNullException>(() => new ResponseAccumulator().Add(null!));
    }

    private static IEnumerable<string> Items(Response response) => response.Output.Select(TypedEvents.Json<ResponseOutputItem, ResponseOutputItem.Codec>);
}
