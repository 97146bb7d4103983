using InferenceGateway.Models;
using InferenceGateway.Rest;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Rest;

/// <summary>Operations that have a success without a body beside one with it.</summary>
public sealed class OptionalAnswerTests : ClientTest
{
    private async Task<ListModelsResponse?> GetAsync()
    {
        using var connection = new GatewayConnection(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, MaxRetries = 0 }, null);
        var target = default(RestTarget);
        target.Literal("/v1/models");
        var request = connection.Transport.CreateRequest(HttpMethod.Get, target, "ListModels", null);
        return await connection.Transport.SendOptionalAsync<ListModelsResponse, ListModelsResponse.Codec>(request, Token);
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
