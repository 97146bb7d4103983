using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Mcp;

/// <summary>A tool of the simulated MCP server.</summary>
internal sealed record McpTool(ModelTool Tool, string Description, Func<JsonNode?, string> Run);
