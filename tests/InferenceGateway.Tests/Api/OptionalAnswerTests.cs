using InferenceGateway.Api;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Api;

/// <summary>Operations that can succeed with or without a body.</summary>
public sealed class OptionalAnswerTests : ClientTest
{
    private async Task<ListModelsResponse?> GetAsync()
    {
        using var connection = new GatewayConnection(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, MaxRetries = 0 }, null);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(connection.Root, "v1/models"));
        request.BeginCall(new ApiOperation("ListModels", AnswerBody.OptionalJson), null);
        using var response = await connection.SendAsync(request, Token);
        return await GatewayContentSerializer.Instance.FromHttpContentAsync<ListModelsResponse>(response.Content, Token);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(202)]
    public async Task Success_WithoutABody_IsNull(int status)
    {
        Gateway.Enqueue(FakeReply.Script(status, contentType: null));

        Assert.Null(await GetAsync());
    }

    [Fact]
    public async Task Success_WithABody_IsReadWithItsFacts()
    {
        Gateway.Enqueue(FakeReply.Json("""{"object":"list","data":[]}"""));

        var answer = await GetAsync();

        Assert.Equal("list", answer?.Object);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer?.Http?.StatusCode);
    }

    [Fact]
    public async Task Body_ThatIsNoJson_IsAProtocolErrorAsElsewhere()
    {
        Gateway.Enqueue(FakeReply.Text("<html>"));

        Assert.Equal("ListModels", (await Assert.ThrowsAsync<GatewayProtocolException>(GetAsync)).Operation);
    }
}
