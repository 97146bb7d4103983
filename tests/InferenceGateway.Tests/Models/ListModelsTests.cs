using System.Net;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Models;

[Trait("Culture", "Any")]
public sealed class ListModelsTests : ClientTest
{
    [Fact]
    public async Task ListModels_WithoutProvider_ListsThoseOfAll()
    {
        var models = await Client().ListModelsAsync(cancellationToken: Token);

        Assert.Equal("GET /v1/models", $"{Request.Method} {Request.RawTarget}");
        Assert.Null(models.Provider);
        Assert.Equal("list", models.Object);
        Assert.Equal(["anthropic", "google", "groq", "ollama", "openai"], models.Data.Select(model => model.ServedBy.Value).Distinct().Order());
        Assert.All(models.Data, model => Assert.StartsWith(model.ServedBy + "/", model.Id, StringComparison.Ordinal));
        Assert.All(models.Data, model => Assert.Null(model.Pricing));
        Assert.Equal(HttpStatusCode.OK, models.Http?.StatusCode);
        Assert.Equal("application/json", models.Http?.Headers["Content-Type"]);
        Assert.Equal(1, models.Http?.Attempts);
    }

    [Fact]
    public async Task ListModels_OfAProvider_NamesIt()
    {
        var models = await Client().ListModelsAsync(Provider.Groq, cancellationToken: Token);

        Assert.Equal("/v1/models?provider=groq", Request.RawTarget);
        Assert.Equal(Provider.Groq, models.Provider);
        Assert.All(models.Data, model => Assert.Equal(Provider.Groq, model.ServedBy));
    }

    [Fact]
    public async Task ListModels_ProviderOfArgumentCallOrClient_TheNearestWins()
    {
        var client = Client(o => o.Provider = Provider.Ollama);

        await client.ListModelsAsync(cancellationToken: Token);
        await client.ListModelsAsync(options: new RequestOptions { Provider = Provider.Google }, cancellationToken: Token);
        await client.ListModelsAsync(Provider.Groq, options: new RequestOptions { Provider = Provider.Google }, cancellationToken: Token);
        await client.ListModelsAsync(new Provider(null), cancellationToken: Token);

        Assert.Equal(["?provider=ollama", "?provider=google", "?provider=groq", ""], Gateway.Requests.Select(request => request.QueryString));
    }

    [Fact]
    public async Task ListModels_WithFacts_ReadsThemExactly()
    {
        var models = await Client().ListModelsAsync(
            Provider.Openai, [ListModelsInclude.ContextWindow, ListModelsInclude.Pricing, ListModelsInclude.Modalities], cancellationToken: Token);

        Assert.Equal("/v1/models?provider=openai&include=context_window%2Cpricing%2Cmodalities", Request.RawTarget);
        var model = models.Data.Single(model => model.Id == "openai/gpt-4o");
        Assert.Equal(128000, model.ContextWindow?.Tokens);
        Assert.Equal(ContextWindowSource.Community, model.ContextWindow?.Source);
        Assert.Equal([Modality.Text, Modality.Image], model.Modalities?.Input);
        Assert.Equal("0.0000025", model.Pricing?.InputPerToken);
        Assert.Equal(0.0000025m, model.Pricing?.InputPrice);
        Assert.Equal(0.00001m, model.Pricing?.OutputPrice);
        Assert.Equal(0.00000125m, model.Pricing?.CacheReadPrice);
        Assert.Null(model.Pricing?.CacheWritePrice);
    }

    [Fact]
    public async Task ListModels_FactNotKnown_IsNullAndStaysSo()
    {
        var models = await Client().ListModelsAsync(Provider.Ollama, [ListModelsInclude.Pricing], cancellationToken: Token);

        Assert.All(models.Data, model => Assert.Null(model.Pricing));
        Assert.All(models.Data, model => Assert.EndsWith("\"pricing\":null}", System.Text.Json.JsonSerializer.Serialize(model), StringComparison.Ordinal));
        Assert.All(models.Data, model => Assert.DoesNotContain("modalities", System.Text.Json.JsonSerializer.Serialize(model), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ListModels_OfNoFacts_SendsNoEmptyValue()
    {
        await Client().ListModelsAsync(include: [], cancellationToken: Token);

        Assert.Equal("/v1/models", Request.RawTarget);
    }

    // What providers leave out is a zero value on the wire, and a provider that this SDK does not know is no reason to fail.
    [Fact]
    public async Task ListModels_OddEntries_AreRead()
    {
        Gateway.Enqueue(FakeReply.Json("""{"object":"","data":[{"id":"new/x/y","object":"","created":0,"owned_by":"","served_by":"brand-new","tags":["a"]},{"id":"z"}]}"""));

        var models = await Client().ListModelsAsync(cancellationToken: Token);

        Assert.Equal("brand-new", models.Data[0].ServedBy.Value);
        Assert.Equal("""["a"]""", models.Data[0].AdditionalProperties["tags"].ToString());
        Assert.Equal("z", models.Data[1].Id);
    }

    [Fact]
    public async Task ListModels_WithoutData_IsAnEmptyList()
    {
        Gateway.Enqueue(FakeReply.Json("""{"object":"list"}"""));

        Assert.Empty((await Client().ListModelsAsync(cancellationToken: Token)).Data);
    }
}
