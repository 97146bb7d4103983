using System.Text.Json.Serialization;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.ChatClient;

public sealed partial class GatewayChatClientTests : ClientTest
{
    private static readonly RawJson Schema = RawJson.Parse("""{"type":"object","properties":{},"required":[],"additionalProperties":false}""");

    private static readonly ToolHandler[] Tools = [ToolHandler.Create("add", (int a, int b) => a + b)];

    public static TheoryData<string> Calls => [.. AllCalls.Keys];

    private static Dictionary<string, Func<GatewayChatClient, RequestOptions?, Task>> AllCalls { get; } = new(StringComparer.Ordinal)
    {
        ["prompt"] = static (chat, options) => chat.GenerateContentAsync("hi", options, Token),
        ["message"] = static (chat, options) => chat.GenerateContentAsync(Message.User("hi"), options, Token),
        ["messages"] = static (chat, options) => chat.GenerateContentAsync([Message.User("hi")], options, Token),
        ["stream of a prompt"] = static async (chat, options) => await chat.GenerateContentStreamingAsync("hi", options, Token).ToResponseAsync(Token),
        ["stream of a message"] = static async (chat, options) => await chat.GenerateContentStreamingAsync(Message.User("hi"), options, Token).ToResponseAsync(Token),
        ["stream of messages"] = static async (chat, options) => await chat.GenerateContentStreamingAsync([Message.User("hi")], options, Token).ToResponseAsync(Token),
        ["tools for a prompt"] = static (chat, options) => chat.RunToolsAsync("hi", Tools, null, options, Token),
        ["tools for a message"] = static (chat, options) => chat.RunToolsAsync(Message.User("hi"), Tools, null, options, Token),
        ["tools for messages"] = static (chat, options) => chat.RunToolsAsync([Message.User("hi")], Tools, null, options, Token),
        ["streamed tools for a prompt"] = static async (chat, options) => await chat.RunToolsStreamingAsync("hi", Tools, null, options, Token).LastAsync(Token),
        ["streamed tools for a message"] = static async (chat, options) => await chat.RunToolsStreamingAsync(Message.User("hi"), Tools, null, options, Token).LastAsync(Token),
        ["streamed tools for messages"] = static async (chat, options) => await chat.RunToolsStreamingAsync([Message.User("hi")], Tools, null, options, Token).LastAsync(Token),
        ["type for a prompt"] = static (chat, options) => chat.GenerateContentAsync<Town>("hi", options, Token),
        ["type for a message"] = static (chat, options) => chat.GenerateContentAsync<Town>(Message.User("hi"), options, Token),
        ["type for messages"] = static (chat, options) => chat.GenerateContentAsync<Town>([Message.User("hi")], options, Token),
        ["metadata for a prompt"] = static (chat, options) => chat.GenerateContentAsync("hi", TownJson.Default.Town, options, Token),
        ["metadata for a message"] = static (chat, options) => chat.GenerateContentAsync(Message.User("hi"), TownJson.Default.Town, options, Token),
        ["metadata for messages"] = static (chat, options) => chat.GenerateContentAsync([Message.User("hi")], TownJson.Default.Town, options, Token),
        ["schema for a prompt"] = static (chat, options) => chat.GenerateContentAsync("hi", Schema, "nothing", options, Token),
        ["schema for a message"] = static (chat, options) => chat.GenerateContentAsync(Message.User("hi"), Schema, "nothing", options, Token),
        ["schema for messages"] = static (chat, options) => chat.GenerateContentAsync([Message.User("hi")], Schema, "nothing", options, Token),
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_OfABoundClient_AsksItsProviderAndModel(string call)
    {
        Gateway.Respond(_ => FakeReply.Completion("""{"city":"Oslo"}"""));
        using var client = Client(static options => options.Provider = Provider.Groq);
        var options = new RequestOptions { Headers = new Dictionary<string, string> { ["X-Team"] = "blue" } };

        await AllCalls[call](client.GetChatClient(Provider.Openai, "gpt-4o"), options);
        await AllCalls[call](client.GetChatClient("m").With(options), null);

        Assert.Equal(["openai", "groq"], Gateway.Requests.Select(static request => request.Query["provider"]));
        Assert.Equal(["gpt-4o", "m"], Gateway.Requests.Select(static request => (string?)request.Json!["model"]));
        Assert.All(Gateway.Requests, static request => Assert.Equal("blue", request.Headers["X-Team"]));
        Assert.All(Gateway.Requests, static request => Assert.Equal("""[{"role":"user","content":"hi"}]""", request.Json!["messages"]!.ToJsonString()));
    }

    [Fact]
    public void Methods_AreThoseOfTheClientWithoutProviderAndModel()
    {
        string[] names = [nameof(InferenceGatewayClient.GenerateContentAsync), nameof(InferenceGatewayClient.GenerateContentStreamingAsync), nameof(InferenceGatewayClient.RunToolsAsync), nameof(InferenceGatewayClient.RunToolsStreamingAsync)];
        var expected = typeof(InferenceGatewayClient).GetMethods().Where(method => names.Contains(method.Name))
            .Where(static method => method.GetParameters() is [{ Name: "provider" }, { Name: "model" }, ..])
            .Select(static method => $"{method.ReturnType} {method.Name}({string.Join(", ", method.GetParameters().Skip(2))})");

        var actual = typeof(GatewayChatClient).GetMethods().Where(method => names.Contains(method.Name))
            .Select(static method => $"{method.ReturnType} {method.Name}({string.Join(", ", method.GetParameters().AsEnumerable())})");

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Calls_AtTheSameTime_UseTheConnectionsOfTheClient()
    {
        Gateway.Respond(_ => FakeReply.Completion("hello"));
        using var client = Client();
        var chat = client.GetChatClient(Provider.Openai, "gpt-4o");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => chat.GenerateContentAsync("hi", cancellationToken: Token)));

        Assert.All(answers, static answer => Assert.Equal("hello", answer.Text));
        Assert.Same(client, chat.Client);
        client.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => chat.GenerateContentAsync("hi", cancellationToken: Token));
    }

    [Fact]
    public async Task Provider_OfTheBoundClient_TakesPrecedenceOverThatOfTheOptions()
    {
        var chat = Client().GetChatClient(Provider.Openai, "gpt-4o").With(new RequestOptions { Provider = Provider.Groq });

        await chat.GenerateContentAsync("hi", new RequestOptions { Provider = Provider.Anthropic }, Token);

        Assert.Equal("openai", Request.Query["provider"]);
        Assert.Equal((Provider.Openai, "gpt-4o"), (chat.Provider, chat.Model));
    }

    [Fact]
    public void BoundClient_OfNothing_IsRefused()
    {
        using var client = Client();

        Assert.Throws<ArgumentException>("model", () => client.GetChatClient(Provider.Openai, " "));
        Assert.Throws<ArgumentNullException>("model", () => client.GetChatClient(null!));
        Assert.Throws<ArgumentException>("provider", () => client.GetChatClient(default, "gpt-4o"));
        Assert.Throws<ArgumentException>("provider", () => client.GetChatClient("openai/gpt-4o", "gpt-4o"));
        Assert.Throws<ArgumentNullException>("options", () => client.GetChatClient("gpt-4o").With(null!));
    }

    internal sealed record Town([property: JsonPropertyName("city")] string Name);

    [JsonSerializable(typeof(Town))]
    internal sealed partial class TownJson : JsonSerializerContext;
}
