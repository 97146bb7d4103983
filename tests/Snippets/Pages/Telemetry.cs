using InferenceGateway;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Snippets.Pages;

/// <summary>How the traces and metrics are listened to.</summary>
public sealed class Telemetry
{
    [Fact]
    public void SourceAndMeter()
    {
        // snippet: listening
        using var tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(InferenceGatewayTelemetry.ActivitySourceName)
            .Build();
        using var metrics = Sdk.CreateMeterProviderBuilder()
            .AddMeter(InferenceGatewayTelemetry.MeterName)
            .Build();
        // end

        Assert.NotNull(tracing);
        Assert.NotNull(metrics);
    }

    [Fact]
    public void Content()
    {
        // snippet: content
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { RecordContent = true });
        // end

        Assert.NotNull(client);
    }
}
