using System.Diagnostics;

namespace InferenceGateway.Tests.Telemetry;

/// <summary>Adds to <see cref="TelemetryTest"/> clients that record content, and the names of the attributes that hold it. The base of the tests of recorded content, one class for each API.</summary>
public abstract class ContentTest : TelemetryTest
{
    protected const string Input = "gen_ai.input.messages";
    protected const string Output = "gen_ai.output.messages";
    protected const string Instructions = "gen_ai.system_instructions";
    protected const string Tools = "gen_ai.tool.definitions";

    protected InferenceGatewayClient Recording() => Client(options => options.RecordContent = true);

    /// <summary>Everything that an exporter can read from a span, as one text.</summary>
    protected static string Everything(Activity span) => string.Join(
        "\n",
        span.TagObjects.Select(tag => $"{tag.Key}={(tag.Value is string[] many ? string.Join('|', many) : tag.Value)}")
            .Concat(span.Events.Select(item => item.Name + string.Join(',', item.Tags)))
            .Concat(span.Links.Select(link => link.Context + string.Join(',', link.Tags ?? [])))
            .Concat(span.Baggage.Select(item => item.Key + item.Value))
            .Append(span.DisplayName)
            .Append(span.OperationName)
            .Append(span.StatusDescription));
}
