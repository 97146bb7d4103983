using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse
{
    /// <summary>Gets the text with which the model refused to answer, from the first choice; null if it did not refuse. The gateway loses the refusals of responses that are not streamed.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Refusal =>
        Answer?.AdditionalProperties.TryGetValue("refusal", out var refusal) == true && refusal.Kind == JsonValueKind.String
        && JsonCodec.Read<string, StringCodec>(refusal.Utf8.Span) is { Length: > 0 } text
            ? text
            : null;
}
