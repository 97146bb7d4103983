using System.Diagnostics;
using System.Diagnostics.Metrics;
using InferenceGateway.Http;

namespace InferenceGateway.Telemetry;

/// <summary>The activity source and the instruments of OpenTelemetry's semantic conventions for generative AI.</summary>
internal static class GenAiInstruments
{
    public static readonly ActivitySource Source = new(InferenceGatewayTelemetry.ActivitySourceName, UserAgent.Version);

    private static readonly Meter s_meter = new(InferenceGatewayTelemetry.MeterName, UserAgent.Version);

    // The bounds are those of the conventions. Runtimes before .NET 9 do not support advice for instruments.
#if NET9_0_OR_GREATER
    private static readonly InstrumentAdvice<double> s_seconds = new() { HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92] };

    public static readonly Histogram<double> Duration = s_meter.CreateHistogram(DurationName, "s", DurationText, tags: null, s_seconds);

    public static readonly Histogram<double> FirstChunk = s_meter.CreateHistogram(FirstChunkName, "s", FirstChunkText, tags: null, s_seconds);

    public static readonly Histogram<long> Tokens = s_meter.CreateHistogram(
        TokensName,
        "{token}",
        TokensText,
        tags: null,
        new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864] });
#else
    public static readonly Histogram<double> Duration = s_meter.CreateHistogram<double>(DurationName, "s", DurationText);

    public static readonly Histogram<double> FirstChunk = s_meter.CreateHistogram<double>(FirstChunkName, "s", FirstChunkText);

    public static readonly Histogram<long> Tokens = s_meter.CreateHistogram<long>(TokensName, "{token}", TokensText);
#endif

    private const string DurationName = "gen_ai.client.operation.duration";
    private const string DurationText = "GenAI operation duration.";
    private const string FirstChunkName = "gen_ai.client.operation.time_to_first_chunk";
    private const string FirstChunkText = "Time to receive the first chunk.";
    private const string TokensName = "gen_ai.client.token.usage";
    private const string TokensText = "Number of input and output tokens used.";

    /// <summary>Whether traces or metrics are collected.</summary>
    public static bool IsOn => Source.HasListeners() || Duration.Enabled || Tokens.Enabled || FirstChunk.Enabled;
}
