namespace InferenceGateway;

/// <summary>Provides the names of the SDK's activity source and meter, for <c>AddSource</c> and <c>AddMeter</c>. They follow OpenTelemetry's semantic conventions for generative AI.</summary>
/// <remarks>
/// <para>
/// Each call of the chat, Responses and Messages APIs has a span <c>chat {model}</c>, which for a stream ends with the stream, and
/// is measured by the instruments <c>gen_ai.client.operation.duration</c> (seconds), <c>gen_ai.client.token.usage</c> (tokens) and,
/// for streams, <c>gen_ai.client.operation.time_to_first_chunk</c> (seconds). Each tool that the SDK runs for a model has a span
/// <c>execute_tool {tool}</c>. Calls that create images or speech have a span <c>generate_content {model}</c> and the same instruments.
/// </para>
/// <para>
/// Prompts and responses are recorded only if <see cref="InferenceGatewayClientOptions.RecordContent"/> is true. API keys are never
/// recorded. If no listener is registered, nothing is measured or allocated.
/// </para>
/// </remarks>
public static class InferenceGatewayTelemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "InferenceGateway";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "InferenceGateway";
}
