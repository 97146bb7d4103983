using System.Text.Json.Serialization;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Chat;

/// <summary>One message is accepted wherever a list of messages is.</summary>
public sealed partial class SingleMessageTests : ClientTest
{
    private static readonly RawJson Schema = RawJson.Parse("""{"type":"object","properties":{},"required":[],"additionalProperties":false}""");

    private static Message Question => Message.User("what?", ContentPart.ImageUrl("https://example.org/cat.jpg"));

    [Fact]
    public async Task Message_InEveryCall_IsTheOnlyOne()
    {
        Gateway.Respond(_ => FakeReply.Completion("""{"city":"Oslo"}"""));
        using var client = Client();
        ToolHandler[] tools = [ToolHandler.Create("add", (int a, int b) => a + b)];

        await client.GenerateContentAsync(Provider.Openai, "m", Question, cancellationToken: Token);
        await client.GenerateContentAsync("openai/m", Question, cancellationToken: Token);
        await client.GenerateContentAsync<City>(Provider.Openai, "m", Question, cancellationToken: Token);
        await client.GenerateContentAsync<City>("openai/m", Question, cancellationToken: Token);
        await client.GenerateContentAsync(Provider.Openai, "m", Question, CityJson.Default.City, cancellationToken: Token);
        await client.GenerateContentAsync("openai/m", Question, CityJson.Default.City, cancellationToken: Token);
        await client.GenerateContentAsync(Provider.Openai, "m", Question, Schema, "nothing", cancellationToken: Token);
        await client.GenerateContentAsync("openai/m", Question, Schema, "nothing", cancellationToken: Token);
        await client.RunToolsAsync(Provider.Openai, "m", Question, tools, cancellationToken: Token);
        await client.RunToolsAsync("openai/m", Question, tools, cancellationToken: Token);
        await client.RunToolsStreamingAsync(Provider.Openai, "m", Question, tools, cancellationToken: Token).LastAsync(Token);
        await client.RunToolsStreamingAsync("openai/m", Question, tools, cancellationToken: Token).LastAsync(Token);
        await client.GenerateContentStreamingAsync(Provider.Openai, "m", Question, cancellationToken: Token).ToResponseAsync(Token);
        await client.GenerateContentStreamingAsync("openai/m", Question, cancellationToken: Token).ToResponseAsync(Token);

        Assert.Equal(14, Gateway.Requests.Count);
        Assert.All(Gateway.Requests, request => Assert.Equal(
            """[{"role":"user","content":[{"type":"text","text":"what?"},{"type":"image_url","image_url":{"url":"https://example.org/cat.jpg"}}]}]""",
            request.Json!["messages"]!.ToJsonString()));
        Assert.All(Gateway.Requests, request => Assert.Equal(request.Query.ContainsKey("provider") ? "m" : "openai/m", (string?)request.Json!["model"]));
    }

    [Fact]
    public void Message_ThatIsNullOrHasNoRole_IsRefusedAtTheCall()
    {
        using var client = Client();

        Assert.Throws<ArgumentNullException>("message", () => { _ = client.GenerateContentAsync("m", (Message)null!, cancellationToken: Token); });
        Assert.Throws<ArgumentException>("messages", () => { _ = client.GenerateContentAsync("m", new Message { Role = "", Content = "hi" }, cancellationToken: Token); });
    }

    internal sealed record City([property: JsonPropertyName("city")] string Name);

    [JsonSerializable(typeof(City))]
    internal sealed partial class CityJson : JsonSerializerContext;
}
