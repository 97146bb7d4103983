using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;

return await Sample.RunAsync(
    "openai",
    "gpt-4o",
    TimeSpan.FromMinutes(2),
    async (provider, model, cancellationToken) =>
    {
        // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
        using var client = new InferenceGatewayClient();

        // The gateway needs MCP_ENABLE, MCP_SERVERS and MCP_EXPOSE. If its tools are not exposed, the message of the exception says so.
        var tools = await client.ListToolsAsync(cancellationToken: cancellationToken);
        Console.WriteLine($"The gateway has {tools.Data.Count} MCP tools:");
        foreach (var tool in tools.Data)
        {
            Console.WriteLine($"- {tool.Name}: {tool.Description}\n  from {tool.Server}, takes {tool.InputSchema?.ToString() ?? "nothing"}");
        }

        // The gateway offers the tools to the model and runs those that it calls. The caller does not have to do anything.
        Console.WriteLine($"\nAsking {provider} {model}, which may use them...");
        var response = await client.GenerateContentAsync(provider, model, "Which documents mention Berlin?", cancellationToken: cancellationToken);
        Console.WriteLine($"Response: {response.Text}");
    },
    new FakeGatewayOptions { McpEnabled = true });
