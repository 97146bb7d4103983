using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class ModelsRouteTests : GatewayTest
{
    [Fact]
    public async Task Models_OfAllProviders_HaveAPrefixAndNoProviderAtTheTop()
    {
        var list = await ListAsync("/v1/models");
        Assert.False(list.AsObject().ContainsKey("provider"));
        Assert.Equal("list", (string?)list["object"]);
        Assert.Equal(10, list["data"]!.AsArray().Count);
        Assert.All(list["data"]!.AsArray(), model =>
        {
            Assert.StartsWith((string?)model!["served_by"] + "/", (string?)model["id"], StringComparison.Ordinal);
            Assert.Equal(["id", "object", "created", "owned_by", "served_by"], model.AsObject().Select(member => member.Key));
        });
    }

    [Fact]
    public async Task Models_OfOneProvider_AreNamedAtTheTop()
    {
        var list = await ListAsync("/v1/models?provider=openai");
        Assert.Equal("openai", (string?)list["provider"]);
        Assert.Equal(["openai/gpt-4o", "openai/gpt-4o-mini"], list["data"]!.AsArray().Select(model => (string?)model!["id"]));
    }

    [Fact]
    public async Task Models_OfAProviderWithout_AreAnEmptyList() =>
        Assert.Empty((await ListAsync("/v1/models?provider=cohere"))["data"]!.AsArray());

    [Fact]
    public async Task Models_Include_AddsValuesAndExplicitNulls()
    {
        var models = (await ListAsync("/v1/models?include=context_window,pricing,modalities"))["data"]!.AsArray();
        var known = models[0]!.AsObject();
        Assert.Equal(128000, (long)known["context_window"]!["tokens"]!);
        Assert.Equal("0.0000025", (string?)known["pricing"]!["input_per_token"]);
        Assert.Equal(["text", "image"], known["modalities"]!["input"]!.AsArray().Select(modality => (string?)modality));
        var unknown = models[^1]!.AsObject();
        foreach (var member in new[] { "context_window", "pricing", "modalities" })
        {
            Assert.True(unknown.TryGetPropertyValue(member, out var value));
            Assert.Null(value);
        }
    }

    [Fact]
    public async Task Models_IncludeOfOne_AddsThatOnly()
    {
        var model = (await ListAsync("/v1/models?include=pricing"))["data"]![0]!.AsObject();
        Assert.True(model.ContainsKey("pricing"));
        Assert.False(model.ContainsKey("modalities"));
    }

    [Fact]
    public async Task Models_UnknownInclude_IsRefused() =>
        await AssertErrorAsync(await GetAsync("/v1/models?include=pricing,price"), 400, "unknown include value \"price\"");

    [Fact]
    public async Task Models_UnknownProvider_IsRefused() => await AssertErrorAsync(
        await GetAsync("/v1/models?provider=nope"), 400, "Provider not found. Please check the list of supported providers.");

    private async Task<JsonNode> ListAsync(string path)
    {
        var response = await GetAsync(path);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        return await JsonAsync(response);
    }
}
