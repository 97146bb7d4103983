using InferenceGateway.Models;

namespace InferenceGateway.Tests.Tools;

/// <summary>When MCP is active, the gateway would replace the caller's tools with its own.</summary>
public sealed class McpBypassTests : ToolTest
{
    public static TheoryData<bool> Kinds => [true, false];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_WithTools_BypassesMcp(bool streamed)
    {
        await AskAsync(Client(), Question(), null, streamed);

        Assert.Equal("true", Request.Headers["X-MCP-Bypass"]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_WithoutTools_DoesNot(bool streamed)
    {
        var request = Question();
        request.Tools = [];

        await AskAsync(Client(), request, null, streamed);

        Assert.DoesNotContain("X-MCP-Bypass", Request.Headers.Keys);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Options_OfTheCall_SayOtherwise(bool streamed)
    {
        await AskAsync(Client(), Question(), new RequestOptions { McpBypass = false, Headers = new Dictionary<string, string> { ["X-Team"] = "blue" } }, streamed);

        Assert.DoesNotContain("X-MCP-Bypass", Request.Headers.Keys);
        Assert.Equal("blue", Request.Headers["X-Team"]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Options_OfTheClient_SayOtherwise(bool streamed)
    {
        await AskAsync(Client().With(new RequestOptions { McpBypass = false }), Question(), new RequestOptions { Provider = Provider.Groq }, streamed);

        Assert.DoesNotContain("X-MCP-Bypass", Request.Headers.Keys);
        Assert.Equal("groq", Request.Query["provider"]);
    }

    [Fact]
    public async Task Run_OfTools_BypassesMcpUnlessToldOtherwise()
    {
        await Client().RunToolsAsync(Question(), Echo, cancellationToken: Token);
        await Client().RunToolsAsync(Question(), Echo, options: new RequestOptions { McpBypass = false }, cancellationToken: Token);

        Assert.Equal([true, false], Gateway.Requests.Select(request => request.Headers.ContainsKey("X-MCP-Bypass")));
    }

    private static async Task AskAsync(InferenceGatewayClient client, CreateChatCompletionRequest request, RequestOptions? options, bool streamed) =>
        _ = streamed
            ? await client.GenerateContentStreamingAsync(request, options, Token).ToResponseAsync(Token)
            : await client.GenerateContentAsync(request, options, Token);
}
