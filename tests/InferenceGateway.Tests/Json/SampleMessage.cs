using System.Diagnostics.CodeAnalysis;
using InferenceGateway.Json;
using Newtonsoft.Json;

namespace InferenceGateway.Tests.Json;

/// <summary>A DTO in the shape the generator prints.</summary>
[JsonConverter(typeof(NewtonsoftConverter<SampleMessage, SampleMessage.Codec>))]
[System.Text.Json.Serialization.JsonConverter(typeof(SystemTextJsonConverter<SampleMessage, SampleMessage.Codec>))]
public sealed partial class SampleMessage
{
    private SampleRole? _role;
    private IList<string>? _tags;
    private IDictionary<string, string>? _labels;
    private ulong __nulls0;
    private JsonMembers? __unknown;

    public SampleMessage()
    {
    }

#pragma warning disable CS8618 // A message that was read may lack what a new one must have.
    [SetsRequiredMembers]
    private SampleMessage(JsonMarker _)
    {
    }
#pragma warning restore CS8618

    [JsonProperty("id")]
    public string? Id { get; set; }

    [JsonProperty("role")]
    public required SampleRole Role
    {
        get => _role.GetValueOrDefault();
        set => _role = value;
    }

    [JsonProperty("content")]
    public SampleContent? Content { get; set; }

    [JsonProperty("name")]
    public string? Name { get; set; }

    [JsonProperty("index")]
    public long? Index { get; set; }

    [JsonProperty("small")]
    public int? Small { get; set; }

    [JsonProperty("temperature")]
    public double? Temperature { get; set; }

    [JsonProperty("top_p")]
    public float? TopP { get; set; }

    [JsonProperty("strict")]
    public bool? Strict { get; set; }

    [JsonProperty("tags")]
    public required IList<string> Tags
    {
        get => JsonList.Implicit(ref _tags);
        set => _tags = value;
    }

    [JsonProperty("labels")]
    public required IDictionary<string, string> Labels
    {
        get => JsonMap.Implicit(ref _labels);
        set => _labels = value;
    }

    [JsonProperty("ids")]
    public IList<long?>? Ids { get; set; }

    [JsonProperty("children")]
    public IDictionary<string, SampleMessage>? Children { get; set; }

    [JsonProperty("parameters")]
    public RawJson? Parameters { get; set; }

    [JsonIgnore]
    public JsonMembers AdditionalProperties => JsonMembers.Implicit(ref __unknown, static name => name is "role" or "content" or "name");
}
