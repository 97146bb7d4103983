using System.Net;
using InferenceGateway.Http;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Http;

namespace InferenceGateway.Tests.Health;

public sealed class HealthTests : ClientTest
{
    [Fact]
    public async Task HealthCheck_OfARunningGateway_AsksAtTheRoot()
    {
        await Client().HealthCheckAsync(cancellationToken: Token);

        Assert.True(await Client().IsHealthyAsync(cancellationToken: Token));
        Assert.All(Gateway.Requests, request => Assert.Equal("GET /health", $"{request.Method} {request.RawTarget}"));
    }

    [Fact]
    public async Task HealthCheck_OfAFailingGateway_IsTyped()
    {
        using var handler = StubHandler.Json("""{"error":"down"}""", HttpStatusCode.ServiceUnavailable);
        var client = Client(o => o.Handler = handler);

        var exception = await Assert.ThrowsAsync<GatewayServerException>(() => client.HealthCheckAsync(cancellationToken: Token));

        Assert.Equal("HealthCheck", exception.Operation);
        Assert.False(await client.IsHealthyAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task IsHealthy_NothingListens_IsFalse()
    {
        await Gateway.DisposeAsync();

        Assert.False(await Client().IsHealthyAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task IsHealthy_Cancelled_Throws()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client().IsHealthyAsync(cancellationToken: new CancellationToken(canceled: true)));
    }
}
