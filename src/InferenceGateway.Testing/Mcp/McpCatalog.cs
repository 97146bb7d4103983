using System.Text.Json;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Mcp;

/// <summary>The tools of the simulated MCP server.</summary>
internal static class McpCatalog
{
    /// <summary>The tools through which a model uses the others, in the gateway's default mode.</summary>
    public const string GetTools = "mcp_tools_get";
    public const string ExecuteTool = "mcp_tools_execute";

    private const string Server = "http://mcp-sandbox:8080/mcp";
    private const string Prefix = "mcp_";

    public static IReadOnlyList<McpTool> Tools { get; } =
    [
        new(
            Tool(
                "search_documents",
                """
                {"type":"object","properties":{
                  "query":{"type":"string","description":"What to look for"},
                  "limit":{"type":"integer","minimum":1,"maximum":50,"default":10}},"required":["query"]}
                """),
            "Search the documents of the sandbox",
            arguments => $"1 document mentions \"{(string?)arguments?["query"]}\"."),
        new(
            Tool(
                "get_weather",
                """
                {"type":"object","properties":{
                  "city":{"type":"string","description":"The city"},
                  "unit":{"type":"string","enum":["celsius","fahrenheit"]}},"required":["city"]}
                """),
            "Get the current weather of a city",
            arguments => $"It is sunny and 21 degrees in {(string?)arguments?["city"]}."),
    ];

    /// <summary>Creates the response of <c>GET /v1/mcp/tools</c>.</summary>
    public static JsonObject List() => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray([.. Tools.Select(tool => new JsonObject
        {
            ["name"] = Prefix + tool.Tool.Name,
            ["description"] = tool.Description,
            ["server"] = Server,
            ["input_schema"] = JsonNode.Parse(tool.Tool.Schema.GetRawText()),
        })]),
    };

    /// <summary>Creates the result that the gateway returns to a model that asks for the tools.</summary>
    public static string Describe() => new JsonArray([.. Tools.Select(tool => new JsonObject
    {
        ["name"] = tool.Tool.Name,
        ["description"] = tool.Description,
        ["server"] = Server,
    })]).ToWireJson();

    private static ModelTool Tool(string name, string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return new ModelTool(name, document.RootElement.Clone());
    }
}
