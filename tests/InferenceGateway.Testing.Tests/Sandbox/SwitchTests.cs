using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class SwitchTests : GatewayTest
{
    protected override FakeGatewayOptions Options => new()
    {
        ImagesEnabled = false,
        McpToolsExposed = false,
        MetricsPushEnabled = false,
    };

    [Theory]
    [InlineData("generations")]
    [InlineData("edits")]
    [InlineData("variations")]
    public async Task Images_Off_AreNotFound(string operation) => await AssertErrorAsync(
        await PostAsync("/v1/images/" + operation, "{}"),
        404,
        "The Images API is not enabled. Set IMAGES_ENABLED=true (ENABLE_IMAGES=true in older gateways) to enable it.");

    [Fact]
    public async Task McpTools_NotExposed_AreForbidden() =>
        await AssertErrorAsync(await GetAsync("/v1/mcp/tools"), 403, "mcp tools endpoint is not exposed");

    [Fact]
    public async Task Metrics_Off_AreForbidden() =>
        await AssertErrorAsync(await PostAsync("/v1/metrics", "{}"), 403, "Metrics push is not enabled");
}
