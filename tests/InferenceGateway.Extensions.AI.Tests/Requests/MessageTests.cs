using System.Text.Json;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Requests;

public sealed class MessageTests : ChatClientTest
{
    private static readonly int[] Numbers = [1, 2];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public async Task Messages_OfEveryRole_AreSentAsTheyAre() => Assert.Equal(
        Wire.Request("""{"role":"system","content":"Be short."},{"role":"developer","content":"No Latin."},{"role":"user","content":"hi"},{"role":"assistant","content":"Hello."},{"role":"user","content":"bye"}"""),
        await SentForAsync(
            new ChatMessage(ChatRole.System, "Be short."),
            new ChatMessage(new ChatRole("developer"), "No Latin."),
            new ChatMessage(ChatRole.User, "hi"),
            new ChatMessage(ChatRole.Assistant, "Hello."),
            new ChatMessage(ChatRole.User, "bye")));

    [Fact]
    public async Task Texts_SeveralOfOneUser_StayApart() => Assert.Equal(
        Wire.Request("""{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}"""),
        await SentForAsync(new ChatMessage(ChatRole.User, [new TextContent("a"), new TextContent("b")])));

    [Fact]
    public async Task Texts_SeveralOfTheAssistant_AreOneAnswer() => Assert.Equal(
        Wire.Request(Wire.Question + """,{"role":"assistant","content":"Hello."}"""),
        await SentForAsync(new ChatMessage(ChatRole.User, "hi"), new ChatMessage(ChatRole.Assistant, [new TextContent("Hel"), new TextReasoningContent("?"), new TextContent("lo.")])));

    [Fact]
    public async Task Images_AsDataAndAtAnAddress_AreSentWithTheirDetail() => Assert.Equal(
        Wire.Request("""{"role":"user","content":[{"type":"text","text":"What?"},{"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgo="}},{"type":"image_url","image_url":{"url":"https://example.com/a.jpg","detail":"low"}}]}"""),
        await SentForAsync(new ChatMessage(
            ChatRole.User,
            [
                new TextContent("What?"),
                new DataContent(Png, "image/png"),
                new UriContent("https://example.com/a.jpg", "image/jpeg") { AdditionalProperties = new() { ["detail"] = "low" } },
            ])));

    [Fact]
    public async Task ToolCalls_WithTheirResults_AreSentInTheirOrder() => Assert.Equal(
        Wire.Request(
            Wire.Question
            + """,{"role":"assistant","content":null,"tool_calls":[{"id":"t1","type":"function","function":{"name":"f","arguments":"{\"city\":\"Köln\",\"days\":2,\"at\":null}"}},{"id":"t2","type":"function","function":{"name":"g","arguments":"{}"}}]}"""
            + """,{"role":"tool","content":"21 °C","tool_call_id":"t1"},{"role":"tool","content":"{\"ok\":true}","tool_call_id":"t2"}"""),
        await SentForAsync(
            new ChatMessage(ChatRole.User, "hi"),
            new ChatMessage(
                ChatRole.Assistant,
                [
                    new FunctionCallContent("t1", "f", new Dictionary<string, object?> { ["city"] = "Köln", ["days"] = 2, ["at"] = null }),
                    new FunctionCallContent("t2", "g"),
                ]),
            new ChatMessage(
                ChatRole.Tool,
                [new FunctionResultContent("t1", "21 °C"), new FunctionResultContent("t2", new Dictionary<string, object?> { ["ok"] = true })])));

    public static TheoryData<object?, string> Results => new()
    {
        { null, "" },
        { "a \"text\"", "a \\\"text\\\"" },
        { JsonElement.Parse("\"text\""), "text" },
        { JsonElement.Parse("""{"a": 1.0}"""), """{\"a\":1.0}""" },
        { 1.5, "1.5" },
        { new TextContent("t"), "t" },
        { Numbers, "[1,2]" },
    };

    [Theory]
    [MemberData(nameof(Results), DisableDiscoveryEnumeration = true)]
    public async Task Result_OfATool_IsItsTextOrElseJson(object? result, string text) => Assert.Equal(
        Wire.Request("{\"role\":\"tool\",\"content\":\"" + text + "\",\"tool_call_id\":\"t1\"}"),
        await SentForAsync(new ChatMessage(ChatRole.Tool, [new FunctionResultContent("t1", result)])));

    [Fact]
    public async Task Result_OfContents_KeepsItsImages() => Assert.Equal(
        Wire.Request("""{"role":"tool","content":[{"type":"text","text":"the map"},{"type":"image_url","image_url":{"url":"https://example.com/m.png"}}],"tool_call_id":"t1"}"""),
        await SentForAsync(new ChatMessage(
            ChatRole.Tool,
            [new FunctionResultContent("t1", new List<AIContent> { new TextContent("the map"), new UriContent("https://example.com/m.png", "image/png") })])));

    [Fact]
    public async Task Result_ThatIsAnException_SaysNothingOfIt()
    {
        var sent = await SentForAsync(new ChatMessage(ChatRole.Tool, [new FunctionResultContent("t1", null) { Exception = new InvalidOperationException("secret") }]));

        Assert.Equal(Wire.Request("""{"role":"tool","content":"Error: the function failed.","tool_call_id":"t1"}"""), sent);
    }

    [Fact]
    public async Task Results_InAMessageOfTheUser_ComeBeforeItsText() => Assert.Equal(
        Wire.Request("""{"role":"tool","content":"21","tool_call_id":"t1"},{"role":"user","content":"And now?"}"""),
        await SentForAsync(new ChatMessage(ChatRole.User, [new TextContent("And now?"), new FunctionResultContent("t1", "21")])));

    [Fact]
    public async Task Results_InTheMessageOfTheirCalls_ComeBehindIt() => Assert.Equal(
        Wire.Request("""{"role":"assistant","content":null,"tool_calls":[{"id":"t1","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","content":"21","tool_call_id":"t1"}"""),
        await SentForAsync(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("t1", "f"), new FunctionResultContent("t1", "21")])));

    [Fact]
    public async Task Message_WithoutContent_IsAnEmptyText() => Assert.Equal(
        Wire.Request("""{"role":"user","content":""},{"role":"assistant","content":""}"""),
        await SentForAsync(new ChatMessage(ChatRole.User, []), new ChatMessage(ChatRole.Assistant, [new TextReasoningContent("hm"), new UsageContent(new UsageDetails())])));

    [Fact]
    public async Task Refusal_OfAnEarlierAnswer_GoesBackAsOne() => Assert.Equal(
        Wire.Request("""{"role":"assistant","content":"","refusal":"I won't."}"""),
        await SentForAsync(new ChatMessage(ChatRole.Assistant, [new ErrorContent("I won't.") { ErrorCode = "Refusal" }])));

    [Fact]
    public async Task RawRepresentation_OfAMessageOrAContent_IsSentAsItIs() => Assert.Equal(
        Wire.Request("""{"role":"user","content":"raw"},{"role":"user","content":[{"type":"text","text":"hear"},{"type":"input_audio","input_audio":{"data":"AA==","format":"wav"}}]}"""),
        await SentForAsync(
            new ChatMessage { RawRepresentation = Message.User("raw") },
            new ChatMessage(
                ChatRole.User,
                [
                    new TextContent("hear"),
                    new DataContent(new byte[] { 0 }, "audio/wav") { RawRepresentation = (ContentPart)RawJson.Parse("""{"type":"input_audio","input_audio":{"data":"AA==","format":"wav"}}""") },
                ])));
}
