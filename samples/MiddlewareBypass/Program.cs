using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Samples;

await using var sandbox = await Sandbox.StartUnlessConfiguredAsync(new() { McpEnabled = true });

Provider provider = Settings.Provider("openai");
var model = Settings.Model("gpt-4o");
const string Question = "Which documents mention Berlin?";

try
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
    using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));

    // A gateway with MCP puts its own tools into every chat, in place of those that a request brings, and runs them itself.
    Console.WriteLine($"Asking {provider} {model} through the MCP middleware...");
    var through = await client.GenerateContentAsync(provider, model, Question, cancellationToken: timeout.Token);
    Console.WriteLine($"Response: {through.Text}");

    // A copy of the client whose calls all go past it. One call alone: options: new RequestOptions { McpBypass = true }.
    var direct = client.With(new RequestOptions { McpBypass = true });
    Console.WriteLine($"\nAsking {provider} {model} past it...");
    var past = await direct.GenerateContentAsync(provider, model, Question, cancellationToken: timeout.Token);
    Console.WriteLine($"Response: {past.Text}");

    // Past the gateway's own API as well: a request to the provider's API, with the gateway's key for it.
    Console.WriteLine($"\nAsking {provider} itself for its models...");
    var models = await client.ProxyGetJsonAsync(provider, "models", cancellationToken: timeout.Token);
    Console.WriteLine($"Status {(int)models.Http!.StatusCode}, {models.Json.Utf8.Length} bytes of JSON");
    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("No answer within 2 minutes. Try a smaller model, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    // The message says what failed and what to try.
    Console.Error.WriteLine(e.Message);
    return 1;
}
