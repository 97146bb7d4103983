using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Tests.Images;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Messages;

/// <summary>Messages and blocks of requests, and the pieces of events.</summary>
public sealed class MessageBlockTests
{
    private static readonly string Base64 = Convert.ToBase64String(ImageFiles.Png);

    [Fact]
    public void Messages_GiveThoseOfTheWire()
    {
        TypedEvents.AssertJson("""{"role":"user","content":"a"}""", MessageSamples.Json(MessagesMessage.User("a")));
        TypedEvents.AssertJson("""{"role":"assistant","content":"a"}""", MessageSamples.Json(MessagesMessage.Assistant("a")));
        TypedEvents.AssertJson("""{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"a"}]}""", MessageSamples.Json(MessagesMessage.ToolResult("t", "a")));
        TypedEvents.AssertJson(
            """{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"a","is_error":true,"cache_control":{"type":"ephemeral"}},{"type":"text","text":"b"}]}""",
            MessageSamples.Json(MessagesMessage.User(MessagesRequestContentBlock.ToolResult("t", "a", isError: true, CacheControl.Ephemeral()), MessagesRequestContentBlock.Text("b"))));
        Assert.Throws<ArgumentException>(() => MessagesMessage.ToolResult("", "a"));
        Assert.Throws<ArgumentException>(() => MessagesRequestContentBlock.Text(""));
    }

    [Fact]
    public void Images_AreSentByAddressOrAlong()
    {
        Check($$$"""{"type":"image","source":{"type":"base64","media_type":"image/png","data":"{{{Base64}}}"}}""", MessagesRequestContentBlock.Image(ImageFiles.Png));
        Check($$$"""{"type":"image","source":{"type":"base64","media_type":"image/png","data":"{{{Base64}}}"}}""", MessagesRequestContentBlock.ImageUrl("data:image/png;base64," + Base64));
        Check("""{"type":"image","source":{"type":"url","url":"https://e.com/a"},"cache_control":{"type":"ephemeral"}}""", MessagesRequestContentBlock.ImageUrl(new Uri("https://e.com/a"), CacheControl.Ephemeral()));
        Assert.Throws<ArgumentException>(() => MessagesRequestContentBlock.ImageUrl("cat.png"));
        Assert.Throws<ArgumentException>(() => MessagesRequestContentBlock.ImageUrl("data:image/png,abc"));
        Assert.Throws<ArgumentException>(() => MessagesRequestContentBlock.Image(new byte[3]));
    }

    [Fact]
    public void Documents_AreSentByAddressOrAlong()
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7");
        Check($$$"""{"type":"document","source":{"type":"base64","media_type":"application/pdf","data":"{{{Convert.ToBase64String(pdf)}}}"}}""", MessagesRequestContentBlock.Document(pdf));
        Check("""{"type":"document","source":{"type":"url","url":"https://e.com/a.pdf"}}""", MessagesRequestContentBlock.DocumentUrl(new Uri("https://e.com/a.pdf")));
        Assert.Contains("text", Assert.Throws<ArgumentException>(() => MessagesRequestContentBlock.Document(Encoding.ASCII.GetBytes("hello"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MessagesRequestContentBlock.DocumentUrl(new Uri("a.pdf", UriKind.Relative)));
    }

    [Fact]
    public void ToolChoices_AreObjectsAsAnthropicTakesThem()
    {
        CreateMessagesRequest Choosing(MessagesToolChoice choice) => new() { Model = "m", MaxTokens = 1, Messages = [], ToolChoice = choice };
        foreach (var (expected, choice) in new[]
        {
            ("""{"type":"auto"}""", MessagesToolChoice.Auto),
            ("""{"type":"any"}""", MessagesToolChoice.Any),
            ("""{"type":"none"}""", MessagesToolChoice.None),
            ("""{"type":"tool","name":"f"}""", MessagesToolChoice.Tool("f")),
        })
        {
            TypedEvents.AssertJson($$"""{"model":"m","max_tokens":1,"messages":[],"tool_choice":{{expected}}}""", TypedEvents.Json<CreateMessagesRequest, CreateMessagesRequest.Codec>(Choosing(choice)));
        }
    }

    [Fact]
    public void Event_WithAPiece_HasItAndNoOther()
    {
        Assert.Equal(("Grü", null, null, null), Pieces(MessageSamples.Text[1]));
        Assert.Equal((null, "Hm", null, null), Pieces(MessageSamples.Thinking[2]));
        Assert.Equal((null, null, "c2ln", null), Pieces(MessageSamples.Thinking[4]));
        Assert.Equal((null, null, null, "{\"city\":"), Pieces(MessageSamples.ToolUse[2]));
        foreach (var other in (string[])[MessageSamples.Start, MessageSamples.Thinking[0], MessageSamples.Thinking[1], MessageSamples.ToolUse[0], MessageSamples.End, MessageSamples.Stop])
        {
            Assert.Equal((null, null, null, null), Pieces(other));
        }

        Assert.Equal("get_weather", MessageSamples.Event(MessageSamples.ToolUse[0]).ToolUse?.Name);
        Assert.Equal(MessagesResponseStopReason.ToolUse, MessageSamples.Event(MessageSamples.End).StopReason);
        Assert.Null(MessageSamples.Event(MessageSamples.Start).StopReason);
    }

    private static (string? Text, string? Thinking, string? Signature, string? Input) Pieces(string json)
    {
        var item = MessageSamples.Event(json);
        return (item.TextDelta, item.ThinkingDelta, item.SignatureDelta, item.InputJsonDelta);
    }

    private static void Check(string expected, MessagesRequestContentBlock block) =>
        TypedEvents.AssertJson(expected, TypedEvents.Json<MessagesRequestContentBlock, MessagesRequestContentBlock.Codec>(block));
}
