using System.Diagnostics;

namespace InferenceGateway.Tests.Telemetry;

/// <summary>Clients that record content, and what their spans have of it.</summary>
public abstract class ContentTest : TelemetryTest
{
    protected const string Input = "gen_ai.input.messages";
    protected const string Output = "gen_ai.output.messages";
    protected const string Instructions = "gen_ai.system_instructions";
    protected const string Tools = "gen_ai.tool.definitions";

    protected InferenceGatewayClient Recording() => Client(options => options.RecordContent = true);

    /// <summary>All that an exporter can see of a span.</summary>
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
