using System.Diagnostics;
using InferenceGateway;
using InferenceGateway.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Snippets.Pages;

/// <summary>How the traces and metrics are listened to.</summary>
public sealed class Telemetry
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

    [Fact]
    public async Task Call_WithinARequestToTheHost_IsASpanBetweenTheRequestAndItsAttempt()
    {
        await using var gateway = await FakeGateway.StartAsync(cancellationToken: Token);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddInferenceGateway(options => options.BaseUrl = gateway.BaseUrl);

        // snippet: in a host
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing
                .AddSource("Microsoft.AspNetCore")   // without it OpenTelemetry drops what happens within a request
                .AddSource(InferenceGatewayTelemetry.ActivitySourceName)
                .AddSource("System.Net.Http"))       // the attempts, from .NET 9 on
            .WithMetrics(metrics => metrics.AddMeter(InferenceGatewayTelemetry.MeterName));
        // end

        var (spans, measures) = (new List<Activity>(), new List<Metric>());
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddInMemoryExporter(spans));
        builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddInMemoryExporter(measures));
        await using (var app = builder.Build())
        {
            app.MapGet("/ask", async (InferenceGatewayClient client) => (await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?")).Text);
            await app.StartAsync(Token);
            using (var http = new HttpClient())
            {
                Assert.Contains("goroutine", await http.GetStringAsync(app.Urls.Single() + "/ask", Token), StringComparison.Ordinal);
            }

            // Ends the requests first, so that each span is closed.
            await app.StopAsync(Token);
        }

        var call = spans.Single(static span => span.DisplayName == "chat openai/gpt-4o");
        Assert.Contains(spans, span => span.SpanId == call.ParentSpanId && span.Source.Name == "Microsoft.AspNetCore");
        Assert.Contains(spans, span => span.ParentSpanId == call.SpanId && span.Source.Name == "System.Net.Http");
        Assert.Contains(measures, static measure => measure.Name == "gen_ai.client.operation.duration");
    }
}
