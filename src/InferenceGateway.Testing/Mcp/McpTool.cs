using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Mcp;

/// <summary>A tool of an MCP server behind the gateway.</summary>
internal sealed record McpTool(ModelTool Tool, string Description, Func<JsonNode?, string> Run);
