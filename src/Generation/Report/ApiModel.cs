using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Report;

/// <summary>A document with its overlay applied, and the C# that it is lowered to.</summary>
internal sealed record ApiModel(JObject Document, LoweredApi Api)
{
    public static ApiModel Of(JObject document) => new(document, Generator.Lower(document));

    /// <summary>What the document says at a place.</summary>
    public JToken At(string pointer) => JsonPointer.Nearest(Document, pointer);
}
