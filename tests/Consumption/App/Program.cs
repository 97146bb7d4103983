using System.Reflection;
using System.Runtime.Versioning;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

await using var gateway = await FakeGateway.StartAsync();
gateway.Respond(request => request.Path == "/v1/chat/completions" ? FakeReply.Completion("hello") : null);
var services = new ServiceCollection();
services.AddInferenceGateway(options => options.BaseUrl = gateway.BaseUrl);
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<InferenceGatewayClient>();

Expect("chat", (await client.GenerateContentAsync(Provider.Openai, "gpt-4o", "hi")).Text);

var streamed = "";
await foreach (var chunk in client.GenerateContentStreamingAsync(Provider.Openai, "gpt-4o", "hi"))
{
    streamed += chunk.Text;
}

Expect("stream", streamed);

IChatClient chat = client.AsIChatClient(Provider.Openai, "gpt-4o");
Expect("chat client", (await chat.GetResponseAsync("hi")).Text);

if (gateway.Requests.Count != 3)
{
    throw new InvalidOperationException($"{gateway.Requests.Count} requests came.");
}

// The asset of this framework, and not that of an older one.
Console.WriteLine(typeof(InferenceGatewayClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);

static void Expect(string what, string? text)
{
    if (text != "hello")
    {
        throw new InvalidOperationException($"{what}: '{text}'.");
    }
}
