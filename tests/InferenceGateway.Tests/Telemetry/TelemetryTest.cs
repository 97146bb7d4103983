using System.Diagnostics;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Support;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace InferenceGateway.Tests.Telemetry;

/// <summary>
/// Gives each test of telemetry a gateway and clients, as <see cref="ClientTest"/> does, and OpenTelemetry's own SDK as the listener. Not in
/// parallel with others, because a listener receives the activities of every client in the process.
/// </summary>
[Collection(nameof(NonParallel))]
public abstract class TelemetryTest : ClientTest
{
    private readonly List<Activity> _spans = [];
    private readonly List<MetricSnapshot> _metrics = [];
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metering;

    protected TelemetryTest()
    {
        _tracing = Sdk.CreateTracerProviderBuilder().AddSource(InferenceGatewayTelemetry.ActivitySourceName).AddInMemoryExporter(_spans).Build();
        _metering = Sdk.CreateMeterProviderBuilder().AddMeter(InferenceGatewayTelemetry.MeterName).AddInMemoryExporter(_metrics).Build();
    }

    protected IReadOnlyList<Activity> Spans => _spans;

    protected Activity Span => Assert.Single(_spans);

    protected string TagsOf(Activity span) => Text(span.TagObjects.Where(tag => tag.Key is not ("server.address" or "server.port" or "gen_ai.response.time_to_first_chunk")));

    /// <summary>The measurements of an instrument, with their tags.</summary>
    protected IReadOnlyList<(double Sum, string Tags)> Measured(string instrument)
    {
        // Each export has all that was measured up to then.
        _metrics.Clear();
        _metering.ForceFlush();
        var points = new List<(double, string)>();
        foreach (var metric in _metrics.Where(metric => metric.Name == instrument))
        {
            foreach (var point in metric.MetricPoints)
            {
                var tags = new List<KeyValuePair<string, object?>>();
                foreach (var tag in point.Tags)
                {
                    tags.Add(tag);
                }

                points.Add((point.GetHistogramSum(), Text(tags.Where(tag => tag.Key is not ("server.address" or "server.port")))));
            }
        }

        return points;
    }

    /// <summary>Starts a span of the caller's, as a server does for each request.</summary>
    protected static Activity Parent() => new Activity("mine") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();

    public override async ValueTask DisposeAsync()
    {
        _tracing.Dispose();
        _metering.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(", ", tags.Where(tag => tag.Value is not null).OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={(tag.Value is string[] many ? string.Join('|', many) : tag.Value)}"));
}
