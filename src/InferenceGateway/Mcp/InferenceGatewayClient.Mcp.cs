using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Lists the tools of the gateway's MCP servers, which the gateway offers to models.</summary>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tools, each with its server and the schema of its arguments. The list is empty if MCP is disabled or no server is ready.</returns>
    /// <exception cref="GatewayPermissionException">The gateway does not list its tools, because its setting <c>MCP_EXPOSE</c> is not enabled.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    public virtual Task<ListToolsResponse> ListToolsAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _connection.Api.ListToolsAsync(RequestOptions.Layered(_options, options), cancellationToken);
}
