using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Lists the tools that the gateway found on its MCP servers and offers to models. Empty while MCP is off or no server is ready.</summary>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tools, with the server of each and the schema of its arguments.</returns>
    /// <exception cref="GatewayPermissionException">The gateway does not tell: it runs without <c>MCP_EXPOSE</c>.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public virtual Task<ListToolsResponse> ListToolsAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _connection.Api.ListToolsAsync(RequestOptions.Layered(_options, options), cancellationToken);
}
