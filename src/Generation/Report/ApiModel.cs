using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Report;

/// <summary>A document with its overlay applied, and the C# that it is lowered to.</summary>
internal sealed record ApiModel(JObject Document, LoweredApi Api)
{
    public TypeCatalog Catalog => Api.Types;

    public IReadOnlyList<NamedType> Types => Api.Types.Types;

    public IReadOnlyList<Operation> Operations => Api.Operations;

    public static ApiModel Of(JObject document) => new(document, Generator.Lower(document));

    /// <summary>What the document says at a place.</summary>
    public JToken At(string pointer) => JsonPointer.Nearest(Document, pointer);

    /// <summary>Where a place is written in the file: the same for an anchor and for its aliases. The pointer itself where that is not known.</summary>
    public string Written(string pointer) => At(pointer) is { } node && JsonPointer.Of(node) == pointer && node.Annotation<SourcePosition>() is { } position ? position.ToString() : pointer;

    /// <summary>The types that are among some shapes.</summary>
    public IEnumerable<NamedType> Named(IEnumerable<Shape> shapes) => shapes.OfType<NamedShape>().Select(x => Catalog[x]);

    /// <summary>Whether values of these shapes can hold a type of this name.</summary>
    public bool Holds(IEnumerable<Shape> shapes, string type) => Catalog.Reach(shapes).Contains(type);
}
