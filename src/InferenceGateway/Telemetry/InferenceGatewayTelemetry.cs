namespace InferenceGateway;

/// <summary>The names under which the SDK gives traces and metrics, by OpenTelemetry's conventions for generative AI: <c>AddSource</c> and <c>AddMeter</c> take them.</summary>
/// <remarks>
/// Each call of the chat, Responses and Messages APIs is a span <c>chat {model}</c> with the measures
/// <c>gen_ai.client.operation.duration</c>, <c>gen_ai.client.token.usage</c> and, for streams,
/// <c>gen_ai.client.operation.time_to_first_chunk</c>. A stream's span ends with the stream. Each tool that is run
/// for the model is a span <c>execute_tool {tool}</c>. Prompts and answers are in none of them unless
/// <see cref="InferenceGatewayClientOptions.RecordContent"/> asks for it; keys never are. Nothing is measured, and nothing allocated, while nobody listens.
/// </remarks>
public static class InferenceGatewayTelemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "InferenceGateway";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "InferenceGateway";
}
