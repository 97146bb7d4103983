using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Samples;

await using var sandbox = await Sandbox.StartUnlessConfiguredAsync(new() { McpEnabled = true });

Provider provider = Settings.Provider("openai");
var model = Settings.Model("gpt-4o");

try
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
    using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));

    // Needs MCP_ENABLE, MCP_SERVERS and MCP_EXPOSE in the gateway's environment.
    var tools = await client.ListToolsAsync(cancellationToken: timeout.Token);
    Console.WriteLine($"The gateway has {tools.Data.Count} MCP tools:");
    foreach (var tool in tools.Data)
    {
        Console.WriteLine($"- {tool.Name}: {tool.Description}\n  from {tool.Server}, takes {tool.InputSchema?.ToString() ?? "nothing"}");
    }

    // Nothing more is needed to use them: the gateway offers them to the model and runs what it calls.
    Console.WriteLine($"\nAsking {provider} {model}, which may use them...");
    var response = await client.GenerateContentAsync(provider, model, "Which documents mention Berlin?", cancellationToken: timeout.Token);
    Console.WriteLine($"Response: {response.Text}");
    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("No answer within 2 minutes. Try a smaller model, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    // The message says what failed and what to try: for tools that are not exposed, which variable exposes them.
    Console.Error.WriteLine(e.Message);
    return 1;
}
