using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;

const string Question = "Which documents mention Berlin?";

return await Sample.RunAsync(
    "openai",
    "gpt-4o",
    TimeSpan.FromMinutes(2),
    async (provider, model, cancellationToken) =>
    {
        // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
        using var client = new InferenceGatewayClient();

        // If MCP is enabled, the gateway replaces the tools of each chat request with its own and runs them itself.
        Console.WriteLine($"Asking {provider} {model} through the MCP middleware...");
        var through = await client.GenerateContentAsync(provider, model, Question, cancellationToken: cancellationToken);
        Console.WriteLine($"Response: {through.Text}");

        // All calls of this copy of the client bypass the middleware. For a single call, pass new RequestOptions { McpBypass = true }.
        var direct = client.With(new RequestOptions { McpBypass = true });
        Console.WriteLine($"\nAsking {provider} {model} past it...");
        var past = await direct.GenerateContentAsync(provider, model, Question, cancellationToken: cancellationToken);
        Console.WriteLine($"Response: {past.Text}");

        // The proxy forwards a request to the provider's own API, with the gateway's key for the provider.
        Console.WriteLine($"\nAsking {provider} itself for its models...");
        var models = await client.ProxyGetJsonAsync(provider, "models", cancellationToken: cancellationToken);
        Console.WriteLine($"Status {(int)models.Http!.StatusCode}, {models.Json.Utf8.Length} bytes of JSON");
    },
    new FakeGatewayOptions { McpEnabled = true });
