using System.Net;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Mcp;

public sealed class ListToolsTests : ClientTest
{
    [Fact]
    public async Task ListTools_OfAnExposingGateway_ReadsThemWithTheirSchemas()
    {
        var tools = await Client().ListToolsAsync(cancellationToken: Token);

        Assert.Equal("GET /v1/mcp/tools", $"{Request.Method} {Request.RawTarget}");
        Assert.Equal("list", tools.Object);
        Assert.Equal(["mcp_search_documents", "mcp_get_weather"], tools.Data.Select(tool => tool.Name));
        Assert.All(tools.Data, tool => Assert.NotEmpty(tool.Description));
        Assert.All(tools.Data, tool => Assert.StartsWith("http://", tool.Server, StringComparison.Ordinal));
        Assert.All(tools.Data, tool => Assert.StartsWith("{\"type\":\"object\",", tool.InputSchema.ToString(), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, tools.Http?.StatusCode);
    }

    [Fact]
    public async Task ListTools_NotExposed_SaysHowToExposeThem()
    {
        await using var hiding = await FakeGateway.StartAsync(new FakeGatewayOptions { McpToolsExposed = false }, Token);

        var exception = await Assert.ThrowsAsync<GatewayPermissionException>(() => Client(o => o.BaseUrl = hiding.BaseUrl).ListToolsAsync(cancellationToken: Token));

        Assert.Equal("ListTools failed: 403 Forbidden: mcp tools endpoint is not exposed. Set MCP_EXPOSE=true in the gateway's environment.", exception.Message);
    }

    // MCP off, or no server ready.
    [Fact]
    public async Task ListTools_OfNoServer_IsAnEmptyList()
    {
        Gateway.Enqueue(FakeReply.Json("""{"object":"list","data":[]}"""));

        Assert.Empty((await Client().ListToolsAsync(cancellationToken: Token)).Data);
    }

    [Fact]
    public async Task ListTools_WithoutASchema_LeavesItOut()
    {
        Gateway.Enqueue(FakeReply.Json("""{"object":"list","data":[{"name":"t","description":"","server":"s"}]}"""));

        Assert.Null((await Client().ListToolsAsync(cancellationToken: Token)).Data[0].InputSchema);
    }

    // The gateway reads the description of a tool that has none, and falls: no answer at all.
    [Fact]
    public async Task ListTools_GatewayFalls_IsAConnectionError()
    {
        // Always: the framework itself tries a GET again that got no answer.
        Gateway.Respond(_ => FakeReply.RawHttp());

        await Assert.ThrowsAsync<GatewayConnectionException>(() => Client(o => o.MaxRetries = 0).ListToolsAsync(cancellationToken: Token));
    }
}
