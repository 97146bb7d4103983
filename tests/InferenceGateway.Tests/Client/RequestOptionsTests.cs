using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Client;

[Trait("Culture", "Any")]
public sealed class RequestOptionsTests : ClientTest
{
    [Fact]
    public async Task Call_WithEverything_SendsIt()
    {
        var options = new RequestOptions
        {
            Headers = new Dictionary<string, string> { ["X-Team"] = "blue" },
            ExtraQuery = new Dictionary<string, string> { ["a b"] = "c&d" },
            ExtraBody = new Dictionary<string, RawJson> { ["service_tier"] = RawJson.Parse("\"flex\"") },
            Provider = Provider.Groq,
            McpBypass = true,
        };

        await Client().GenerateContentAsync("m", "hi", options, Token);

        Assert.Equal("/v1/chat/completions?provider=groq&a%20b=c%26d", Request.RawTarget);
        Assert.Equal("blue", Request.Headers["X-Team"]);
        Assert.Equal("true", Request.Headers["X-MCP-Bypass"]);
        Assert.Equal("""{"model":"m","messages":[{"role":"user","content":"hi"}],"service_tier":"flex"}""", Request.BodyText);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public async Task McpBypass_NotTrue_SendsNothing(bool? bypass)
    {
        await Client().GenerateContentAsync("m", "hi", new RequestOptions { McpBypass = bypass }, Token);

        Assert.DoesNotContain("X-MCP-Bypass", Request.Headers.Keys);
    }

    [Fact]
    public async Task With_Layers_AreUnitedAndTheCallWins()
    {
        var client = Client(o => o.Provider = Provider.Mistral).With(new RequestOptions
        {
            Headers = new Dictionary<string, string> { ["X-A"] = "client", ["X-B"] = "client" },
            Provider = Provider.Groq,
            McpBypass = true,
        });

        await client.GenerateContentAsync("m", "hi", new RequestOptions { Headers = new Dictionary<string, string> { ["x-b"] = "call" }, McpBypass = false }, Token);

        Assert.Equal("client", Request.Headers["X-A"]);
        Assert.Equal("call", Request.Headers["X-B"]);
        Assert.Equal("groq", Request.Query["provider"]);
        Assert.DoesNotContain("X-MCP-Bypass", Request.Headers.Keys);
    }

    [Theory]
    [InlineData(true, "openai")]
    [InlineData(false, "mistral")]
    public async Task Provider_OfTheArgument_WinsOverTheClients(bool argument, string provider)
    {
        var client = Client(o => o.Provider = Provider.Mistral);

        await (argument ? client.GenerateContentAsync(Provider.Openai, "m", "hi", cancellationToken: Token) : client.GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Equal(provider, Request.Query["provider"]);
    }

    [Fact]
    public async Task ExtraBody_OfTheCallersRequest_LeavesItAlone()
    {
        var request = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")] };

        await Client().GenerateContentAsync(request, new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["x"] = RawJson.Parse("1") } }, Token);

        Assert.Empty(request.AdditionalProperties);
        Assert.EndsWith(",\"x\":1}", Request.BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public void ExtraBody_MemberOfTheType_IsRefusedAtTheCall()
    {
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["temperature"] = RawJson.Parse("1") } };

        var exception = Assert.Throws<ArgumentException>(() => { _ = Client().GenerateContentAsync("m", "hi", options, Token); });

        Assert.Contains("temperature", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_DisposedCopy_LeavesTheClientOpen()
    {
        var client = Client();
        client.With(new RequestOptions()).Dispose();

        await client.GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task ListModels_ProviderAndInclude_AreInTheQuery()
    {
        Gateway.Enqueue(FakeReply.Json("""{"provider":"openai","object":"list","data":[{"id":"openai/gpt-4o"}]}"""));

        var models = await Client().ListModelsAsync(Provider.Openai, [ListModelsInclude.Pricing, ListModelsInclude.ContextWindow], cancellationToken: Token);

        Assert.Equal("/v1/models?provider=openai&include=pricing%2Ccontext_window", Request.RawTarget);
        Assert.Equal("openai/gpt-4o", models.Data!.Single().Id);
        Assert.Equal(200, (int)models.Http!.StatusCode);
    }

    [Fact]
    public async Task ListModels_Nothing_SendsNoQuery()
    {
        await Client().ListModelsAsync(include: [], cancellationToken: Token);

        Assert.Equal("/v1/models", Request.RawTarget);
    }
}
