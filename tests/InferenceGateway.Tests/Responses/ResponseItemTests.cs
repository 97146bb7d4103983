using InferenceGateway.Models;
using InferenceGateway.Tests.Images;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Responses;

/// <summary>Input items and their parts, and output that becomes input.</summary>
public sealed class ResponseItemTests
{
    [Fact]
    public void Factories_GiveTheItemsOfTheWire()
    {
        Check("""{"role":"system","content":"a"}""", ResponseInputItem.System("a"));
        Check("""{"role":"developer","content":"a"}""", ResponseInputItem.Developer("a"));
        Check("""{"role":"user","content":"a"}""", ResponseInputItem.User("a"));
        Check("""{"role":"assistant","content":"a"}""", ResponseInputItem.Assistant("a"));
        Check("""{"type":"function_call_output","call_id":"c","output":""}""", ResponseInputItem.FunctionCallOutput("c", ""));
        Assert.Throws<ArgumentException>(() => ResponseInputItem.FunctionCallOutput("", "x"));
        Assert.Throws<ArgumentNullException>(() => ResponseInputItem.User(null!));
    }

    [Fact]
    public void Images_BecomeParts()
    {
        var item = ResponseInputItem.User("a", ResponseInputContentPart.Image(ImageFiles.Png), ResponseInputContentPart.ImageUrl(new Uri("https://e.com/x"), ResponseInputImageDetail.High));

        Check($$"""{"role":"user","content":[{"type":"input_text","text":"a"},{"type":"input_image","image_url":"data:image/png;base64,{{Convert.ToBase64String(ImageFiles.Png)}}"},{"type":"input_image","image_url":"https://e.com/x","detail":"high"}]}""", item);
        Assert.Throws<ArgumentException>(() => ResponseInputContentPart.ImageUrl("cat.png"));
        Assert.Throws<ArgumentException>(() => ResponseInputContentPart.Image(new byte[] { 1, 2 }));
    }

    [Fact]
    public void Output_BecomesInputWithoutLoss()
    {
        const string Output = """[{"type":"reasoning","id":"rs_1","summary":[],"encrypted_content":"x"},{"type":"message","id":"msg_1","role":"assistant","status":"completed","content":[{"type":"output_text","text":"a","annotations":[{"type":"url_citation"}]},{"type":"refusal","refusal":"b"}]},{"type":"function_call","id":"fc_1","call_id":"c","name":"f","arguments":"{ }","status":"completed"},{"type":"web_search_call","id":"ws_1","action":{"q":1.0}}]""";
        var response = TypedEvents.Read<Response, Response.Codec>($$"""{"id":"r","output":{{Output}}}""");

        var items = response.ToInputItems();

        TypedEvents.AssertJson(Output, $"[{string.Join(",", items.Select(TypedEvents.Json<ResponseInputItem, ResponseInputItem.Codec>))}]");
        Assert.Equal(("f", "c", "{ }"), (items[2].Name, items[2].CallId, items[2].Arguments));
        CreateResponseRequest request = new() { Model = "m", Input = [ResponseInputItem.User("q"), .. items, ResponseInputItem.FunctionCallOutput("c", "42")] };
        Assert.Equal(6, ((IList<ResponseInputItem>)request.Input.Value).Count);
    }

    [Fact]
    public void Event_OfAnotherType_HasNoneOfTheParts()
    {
        var item = ResponseSamples.Event("""{"type":"response.content_part.done","delta":"x","text":"y","response":{"id":"r"}}""");

        Assert.Null(item.TextDelta);
        Assert.Null(item.RefusalDelta);
        Assert.Null(item.ReasoningSummaryDelta);
        Assert.Null(item.FunctionCallDelta);
        Assert.Null(item.Completed);
    }

    [Fact]
    public void Event_WithAPiece_HasIt()
    {
        Assert.Equal(new ResponseFunctionCallDelta("fc_1", 2, "{\"city\":"), ResponseSamples.Event(ResponseSamples.FunctionCall[1]).FunctionCallDelta);
        Assert.Equal("no", ResponseSamples.Event("""{"type":"response.refusal.delta","delta":"no"}""").RefusalDelta);
        Assert.Equal("Hm", ResponseSamples.Event(ResponseSamples.Reasoning[2]).ReasoningSummaryDelta);
        Assert.Equal("Grü", ResponseSamples.Event(ResponseSamples.Message[2]).TextDelta);
    }

    private static void Check(string expected, ResponseInputItem item) => TypedEvents.AssertJson(expected, TypedEvents.Json<ResponseInputItem, ResponseInputItem.Codec>(item));
}
