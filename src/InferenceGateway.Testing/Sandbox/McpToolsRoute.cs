using InferenceGateway.Testing.Mcp;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>GET /v1/mcp/tools.</summary>
internal sealed class McpToolsRoute(bool isExposed)
{
    public FakeReply Answer() => isExposed
        ? FakeReply.Script(200, "application/json; charset=utf-8").Write(McpCatalog.List().ToWireJson())
        : FakeReply.Error(403, "mcp tools endpoint is not exposed");
}
