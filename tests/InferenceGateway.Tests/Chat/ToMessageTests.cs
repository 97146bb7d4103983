using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Chat;

public sealed class ToMessageTests
{
    [Fact]
    public void NextRequest_AfterToolCalls_HasThemWithTheirSignaturesAndReasoning()
    {
        var response = Chunks.Fold(
            Chunks.Delta("""{"role":"assistant","reasoning_content":"hm","content":""}"""),
            Chunks.ToolCall("""{"index":0,"id":"t1","function":{"name":"f","arguments":"{"},"extra_content":{"google":{"thought_signature":"sig"}}}"""),
            Chunks.ToolCall("""{"index":0,"function":{"arguments":"}"}}"""),
            Chunks.Delta("""{"reasoning":"mm"}""", "tool_calls"));

        var request = new CreateChatCompletionRequest { Model = "m", Messages = [response.ToMessage(), Message.Tool("t1", "done")] };

        Assert.Equal(
            """{"model":"m","messages":[{"role":"assistant","content":null,"tool_calls":[{"id":"t1","type":"function","function":{"name":"f","arguments":"{}"},"extra_content":{"google":{"thought_signature":"sig"}}}],"reasoning_content":"hmmm"},{"role":"tool","content":"done","tool_call_id":"t1"}]}""",
            Encoding.UTF8.GetString(JsonCodec.WriteBytes<CreateChatCompletionRequest, CreateChatCompletionRequest.Codec>(request)));
    }

    [Theory]
    [InlineData("""{"content":"hi","reasoning":"r"}""", """{"role":"assistant","content":"hi"}""")]
    [InlineData("""{"content":"hi","reasoning_content":"r"}""", """{"role":"assistant","content":"hi"}""")]
    [InlineData("""{"role":"assistant"}""", """{"role":"assistant","content":""}""")]
    [InlineData("""{"refusal":"no"}""", """{"role":"assistant","content":"","refusal":"no"}""")]
    [InlineData("""{"content":"hi","extra_content":{"google":{"thought_signature":"s"}},"annotations":[]}""", """{"role":"assistant","content":"hi","extra_content":{"google":{"thought_signature":"s"}}}""")]
    [InlineData("""{"content":"hi","extra_content":null}""", """{"role":"assistant","content":"hi"}""")]
    public void Message_OfAnAnswer_HoldsWhatTheProviderNeedsBack(string delta, string message)
    {
        Assert.Equal(message, Chunks.Json(Chunks.Fold(Chunks.Delta(delta, "stop")).ToMessage()));
    }

    [Fact]
    public void ToolCall_WhoseTypeTheGatewayEmptied_GoesBackAsAFunction()
    {
        var response = Read("""{"choices":[{"message":{"role":"assistant","content":"","tool_calls":[{"id":"t","type":"","function":{"name":"f","arguments":"{}"}},null]}}]}""");

        Assert.Equal("""{"role":"assistant","content":null,"tool_calls":[{"id":"t","type":"function","function":{"name":"f","arguments":"{}"}}]}""", Chunks.Json(response.ToMessage()));
        Assert.Equal("", response.ToolCalls[0].Type.Value);
    }

    [Fact]
    public void Message_OfAnAnswerInParts_KeepsThem()
    {
        var response = Read("""{"choices":[{"message":{"role":"assistant","content":[{"type":"text","text":"h"},{"type":"hologram","data":"x"}]}}]}""");

        Assert.Equal("""{"role":"assistant","content":[{"type":"text","text":"h"},{"type":"hologram","data":"x"}]}""", Chunks.Json(response.ToMessage()));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void FinishReason_ThatSaysNothing_IsNull(string sent)
    {
        Assert.Null(Read($$"""{"choices":[{"finish_reason":{{sent}}}]}""").FinishReason);
        Assert.Null(new CreateChatCompletionResponse().FinishReason);
    }

    [Fact]
    public void Message_OfAnAnswerWithoutChoices_IsEmpty()
    {
        Assert.Equal("""{"role":"assistant","content":""}""", Chunks.Json(new CreateChatCompletionResponse().ToMessage()));
    }

    private static CreateChatCompletionResponse Read(string json) =>
        JsonCodec.Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(Encoding.UTF8.GetBytes(json))!;
}
