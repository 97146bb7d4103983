using System.Net;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Models;

public sealed class ListModelsErrorTests : ClientTest
{
    [Fact]
    public async Task ListModels_UnknownFact_IsRefusedByTheGateway()
    {
        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().ListModelsAsync(include: ["vision"], cancellationToken: Token));

        Assert.Equal("ListModels", exception.Operation);
        Assert.Equal("unknown include value \"vision\"", exception.ErrorMessage);
        Assert.EndsWith("ListModelsInclude.Known lists what this version of the SDK knows.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListModels_UnknownProvider_IsRefusedByTheGateway()
    {
        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().ListModelsAsync("nobody", cancellationToken: Token));

        Assert.Equal("Provider not found. Please check the list of supported providers.", exception.ErrorMessage);
        Assert.EndsWith("A provider is one of Provider.Known, in lower case; a model such as openai/gpt-4o is asked for without one.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "Provider requires an API key. Please configure the provider's API key.", "in the gateway's own environment")]
    [InlineData(502, "Failed to list models", "The gateway hides the provider's own error; its log has it.")]
    [InlineData(504, "Request timed out", "SERVER_READ_TIMEOUT")]
    public async Task ListModels_GatewaysErrors_SayWhatToDo(int status, string error, string advice)
    {
        Gateway.Enqueue(FakeReply.Error(status, error));

        var exception = await Assert.ThrowsAnyAsync<GatewayApiException>(() => Client(o => o.MaxRetries = 0).ListModelsAsync(Provider.Openai, cancellationToken: Token));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(error, exception.ErrorMessage);
        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListModels_WithoutTheKey_IsAnAuthenticationError()
    {
        await using var locked = await FakeGateway.StartAsync(new FakeGatewayOptions { RequiredApiKey = "k-123456" }, Token);

        await Assert.ThrowsAsync<GatewayAuthenticationException>(() => Client(o => o.BaseUrl = locked.BaseUrl).ListModelsAsync(cancellationToken: Token));
        Assert.NotEmpty((await Client(o => (o.BaseUrl, o.ApiKey) = (locked.BaseUrl, "k-123456")).ListModelsAsync(cancellationToken: Token)).Data);
    }
}
