using System.Text.Json.Serialization;

namespace InferenceGateway.Samples.Relay;

/// <summary>The data of one event. Members that do not apply to the kind of event are omitted.</summary>
internal sealed record AnswerEvent
{
    /// <summary>Gets the piece of text of a <c>text</c> event.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Gets a value indicating, on a <c>done</c> event, whether the answer ends because the token limit was reached.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsTruncated { get; init; }

    /// <summary>Gets the number of tokens of the answer from a <c>done</c> event, if the provider counted them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Tokens { get; init; }

    /// <summary>Gets the message of an <c>error</c> event, which is shown to the user.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }
}
