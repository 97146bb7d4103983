using System.Text.Json.Serialization;

namespace InferenceGateway.Samples.Web;

/// <summary>The data of one event; what an event of its kind has nothing to say about is left out.</summary>
internal sealed record AnswerEvent
{
    /// <summary>The piece that <c>text</c> adds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Of <c>done</c>: whether the answer stops at the limit on tokens.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsTruncated { get; init; }

    /// <summary>Of <c>done</c>: the tokens of the answer, where the provider counted them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Tokens { get; init; }

    /// <summary>Of <c>error</c>: what a person is to read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }
}
