using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Requests;

public sealed class UnsupportedTests : ChatClientTest
{
    public static TheoryData<AIContent, string> Contents => new()
    {
        { new DataContent(new byte[] { 0 }, "audio/wav"), "DataContent of the type audio/wav" },
        { new UriContent("https://example.com/a.pdf", "application/pdf"), "UriContent of the type application/pdf" },
        { new HostedFileContent("file_1"), "HostedFileContent" },
        { new ErrorContent("went wrong"), "ErrorContent" },
        { new ToolApprovalRequestContent("a1", new FunctionCallContent("t1", "f")), "ToolApprovalRequestContent" },
        { new FunctionCallContent("t1", "f"), "FunctionCallContent" },
        { new AIContent(), "AIContent" },
    };

    [Theory]
    [MemberData(nameof(Contents), DisableDiscoveryEnumeration = true)]
    public async Task Content_ThatHasNoPlace_IsRefusedBeforeAnythingIsSent(AIContent content, string name)
    {
        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => SentForAsync(new ChatMessage(ChatRole.User, [content])));

        Assert.Contains($"A message with the role 'user' holds a {name}, which a chat completion does not support there.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Remove it, or set its RawRepresentation to a ContentPart", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task Text_InAMessageOfATool_IsRefused()
    {
        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => SentForAsync(new ChatMessage(ChatRole.Tool, "21")));

        Assert.Contains("Put the result into a FunctionResultContent", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_WithoutTheIdOfItsCall_IsRefused()
    {
        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => SentForAsync(new ChatMessage(ChatRole.Tool, [new FunctionResultContent("", "21")])));

        Assert.Contains("CallId", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_ThatCannotBeWritten_IsNamed()
    {
        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => SentForAsync(new ChatMessage(ChatRole.Tool, [new FunctionResultContent("t1", new Action(() => { }))])));

        Assert.Contains("The result of the call 't1' holds a Action, which cannot be written as JSON here.", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<ChatOptions, string> Options => new()
    {
        { new ChatOptions { ConversationId = "conv" }, "ConversationId is set" },
        { new ChatOptions { ContinuationToken = ResponseContinuationToken.FromBytes(new byte[] { 1 }) }, "ContinuationToken is set" },
        { new ChatOptions { Tools = [new HostedWebSearchTool()] }, "is a HostedWebSearchTool, but a chat completion supports only functions" },
        { new ChatOptions { RawRepresentationFactory = _ => "text" }, "RawRepresentationFactory returned a String" },
        { new ChatOptions { AdditionalProperties = new() { ["user"] = "u" } }, "'user', which is a member of the request" },
        { new ChatOptions { AdditionalProperties = new() { ["x"] = new Action(() => { }) } }, "AdditionalProperties[\"x\"] holds a Action" },
    };

    [Theory]
    [MemberData(nameof(Options), DisableDiscoveryEnumeration = true)]
    public async Task Option_ThatHasNoPlace_IsRefusedBeforeAnythingIsSent(ChatOptions options, string message)
    {
        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => SentForAsync(options));
        Assert.Throws<NotSupportedException>(() => { _ = Chat().GetStreamingResponseAsync("hi", options, Token); });

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task Client_WithoutModelOrProvider_IsRefused()
    {
        Assert.Throws<ArgumentException>("provider", () => Client().AsIChatClient(default, "m"));
        Assert.Throws<ArgumentException>("model", () => Client().AsIChatClient(Provider.Openai, " "));
        Assert.Throws<ArgumentNullException>("client", () => ((InferenceGatewayClient)null!).AsIChatClient("m"));
        await Assert.ThrowsAsync<ArgumentNullException>("messages", () => Chat().GetResponseAsync((IEnumerable<ChatMessage>)null!, cancellationToken: Token));
    }
}
