namespace InferenceGateway;

public sealed partial class InferenceGatewayClientOptions
{
    /// <summary>
    /// Whether the spans of <see cref="InferenceGatewayTelemetry"/> have the content in them: messages, answers, system instructions,
    /// tool definitions, and the arguments and results of tools. All who can read the traces can then read the conversations. Of images
    /// and documents only the media type or the address is recorded; keys never are.
    /// </summary>
    /// <value>Default: false.</value>
    public bool RecordContent { get; set; }
}
