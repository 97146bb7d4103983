using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.DependencyInjection.Tests;

public sealed class HealthCheckTests : GatewayTest
{
    [Fact]
    public async Task Gateway_ThatRuns_IsHealthy_AndTheCheckSaysWhatThatMeans()
    {
        var report = await CheckAsync();

        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal($"The Inference Gateway at {Gateway.BaseUrl} is running. This is the gateway's own health; its providers were not checked.", report.Description);
        Assert.Equal(["/health"], Gateway.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Gateway_ThatFails_IsUnhealthy_AndIsAskedOnce()
    {
        Gateway.Enqueue("/health", FakeReply.Error(503, "shutting down"));

        var report = await CheckAsync(options => options.Providers.Add(Provider.Openai));

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.StartsWith($"The Inference Gateway at {Gateway.BaseUrl} failed: HealthCheck failed", report.Description, StringComparison.Ordinal);
        Assert.EndsWith("Its providers were not checked.", report.Description, StringComparison.Ordinal);
        Assert.Contains("503", (string)report.Data["gateway"], StringComparison.Ordinal);
        Assert.IsAssignableFrom<GatewayApiException>(report.Exception);
        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Gateway_ThatIsNotThere_IsAFailureOfTheConnection()
    {
        var report = await CheckAsync(client: options => options.BaseUrl = new Uri("http://127.0.0.1:1/v1"));

        Assert.Contains("failed: no connection (", report.Description, StringComparison.Ordinal);
        Assert.Contains("nothing listens at http://127.0.0.1:1", report.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_ThatCannotBeObtained_IsThePartThatFailed()
    {
        var report = await CheckAsync(client: options => options.ApiKeyProvider = _ => throw new InvalidOperationException("s3cret"));

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.Contains("failed: the API key could not be obtained (", report.Description, StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task Configuration_ThatIsWrong_IsThePartThatFailed()
    {
        var report = await CheckAsync(client: options => options.MaxRetries = -1);

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.StartsWith("The client of the Inference Gateway cannot be created: MaxRetries", report.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gateway_ThatDoesNotAnswer_FailsAfterTheTimeLimit()
    {
        var clock = new FakeTimeProvider();
        Gateway.Enqueue("/health", FakeReply.RawHttp("HTTP/1.1 ").Hang());

        var check = CheckAsync(options => options.Timeout = TimeSpan.FromSeconds(2.5), client: options => options.TimeProvider = clock);
        await Gateway.NextRequestAsync(Token);
        clock.Advance(TimeSpan.FromSeconds(2.5));

        Assert.Contains("failed: no answer within 2.5 s.", (await check).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ThatIsCancelled_IsNotAFailure()
    {
        Gateway.Enqueue("/health", FakeReply.RawHttp("HTTP/1.1 ").Hang());
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var check = CheckAsync(cancellationToken: source.Token);
        await Gateway.NextRequestAsync(Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
    }

    [Fact]
    public async Task Providers_ThatAreChecked_AreNamedWithWhatFailed()
    {
        Gateway.Respond(request => request.Query.GetValueOrDefault("provider") == "groq" ? FakeReply.Error(502, "Failed to list models") : null);

        var report = await CheckAsync(options => options.Providers.UnionWith([Provider.Openai, Provider.Groq]));

        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.StartsWith($"The Inference Gateway at {Gateway.BaseUrl} is running, but not all providers are available: groq: ListModels failed", report.Description, StringComparison.Ordinal);
        Assert.Equal(("healthy", "healthy"), (report.Data["gateway"], report.Data["openai"]));
        Assert.Contains("Failed to list models", (string)report.Data["groq"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Providers_ThatAreAvailable_AreNamed()
    {
        var report = await CheckAsync(options => options.Providers.UnionWith([Provider.Openai, Provider.Groq]));

        Assert.Equal($"The Inference Gateway at {Gateway.BaseUrl} is running. These providers are available: groq, openai.", report.Description);
    }

    [Fact]
    public async Task Key_IsInNoDescription()
    {
        Gateway.Enqueue("/health", FakeReply.Error(401, "Bearer s3cret-key is not valid"));

        var report = await CheckAsync(client: options => options.ApiKey = "s3cret-key");

        Assert.Contains("the API key was refused (", report.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", report.Description + report.Exception + string.Concat(report.Data.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_AreThoseOfTheRegistration()
    {
        Services.AddInferenceGateway("near", options => options.BaseUrl = Gateway.BaseUrl);
        Services.AddHealthChecks()
            .AddInferenceGatewayHealthCheck(options =>
            {
                options.ClientName = "near";
                options.FailureStatus = HealthStatus.Degraded;
                options.Tags.Add("ready");
            });
        await using var provider = Services.BuildServiceProvider();
        Gateway.Enqueue("/health", FakeReply.Error(500, "broken"));

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);

        var (name, entry) = Assert.Single(report.Entries);
        Assert.Equal("inference_gateway_near", name);
        Assert.Equal((HealthStatus.Degraded, "ready"), (entry.Status, Assert.Single(entry.Tags)));
    }

    [Fact]
    public void Arguments_ThatAreWrong_AreRefused()
    {
        var options = new InferenceGatewayHealthCheckOptions();

        Assert.Equal(("inference_gateway", TimeSpan.FromSeconds(5)), (options.Name, options.Timeout));
        Assert.Throws<ArgumentOutOfRangeException>("Timeout", () => options.Timeout = TimeSpan.Zero);
        Assert.Throws<ArgumentException>("Name", () => options.Name = " ");
        Assert.Throws<ArgumentNullException>("configure", () => Services.AddHealthChecks().AddInferenceGatewayHealthCheck(null!));
    }

    private async Task<HealthReportEntry> CheckAsync(
        Action<InferenceGatewayHealthCheckOptions>? check = null,
        Action<InferenceGatewayClientOptions>? client = null,
        CancellationToken? cancellationToken = null)
    {
        Services.AddInferenceGateway(options =>
        {
            options.BaseUrl = Gateway.BaseUrl;
            client?.Invoke(options);
        });
        Services.AddHealthChecks().AddInferenceGatewayHealthCheck(check ?? (_ => { }));
        await using var provider = Services.BuildServiceProvider();
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(cancellationToken ?? Token);
        return report.Entries["inference_gateway"];
    }
}
