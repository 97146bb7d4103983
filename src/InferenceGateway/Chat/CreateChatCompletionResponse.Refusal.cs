using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse
{
    /// <summary>What the model said when it refused to answer (the first choice); null where it did not refuse, or where the gateway lost it: of answers that are not streamed it keeps no refusal.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Refusal =>
        Answer?.AdditionalProperties.TryGetValue("refusal", out var refusal) == true && refusal.Kind == JsonValueKind.String
        && JsonCodec.Read<string, StringCodec>(refusal.Utf8.Span) is { Length: > 0 } text
            ? text
            : null;
}
