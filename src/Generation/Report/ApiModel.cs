using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Report;

/// <summary>A document with its overlay applied, and the C# that it is lowered to.</summary>
internal sealed class ApiModel
{
    private ApiModel(JObject document)
    {
        Document = document;
        try
        {
            (var types, var operations) = Lowered.Read(document);
            Types = types.Types;
            Operations = operations;
        }
        catch (GenerationException e)
        {
            e.Locate(document, null);
            throw;
        }
    }

    public JObject Document { get; }

    public IReadOnlyList<NamedType> Types { get; }

    public IReadOnlyList<Operation> Operations { get; }

    public static ApiModel Of(JObject document) => new(document);

    /// <summary>What the document says at a place.</summary>
    public JToken At(string pointer) => JsonPointer.Nearest(Document, pointer);

    /// <summary>Where a place is written in the file: the same for an anchor and for its aliases. The pointer itself where that is not known.</summary>
    public string Written(string pointer) => At(pointer) is { } node && JsonPointer.Of(node) == pointer && node.Annotation<SourcePosition>() is { } position ? position.ToString() : pointer;

    /// <summary>All types that values of these shapes can hold.</summary>
    public static HashSet<NamedType> Reach(IEnumerable<Shape> shapes)
    {
        var seen = new HashSet<NamedType>();
        var open = new Stack<Shape>(shapes);
        while (open.TryPop(out var shape))
        {
            switch (shape)
            {
                case ListShape list:
                    open.Push(list.Item);
                    break;
                case MapShape map:
                    open.Push(map.Value);
                    break;
                case NamedShape { Type: ObjectType type } when seen.Add(type):
                    type.Members.ForEach(x => open.Push(x.Shape));
                    open.Push(type.Rest ?? new RawShape());
                    break;
                case NamedShape { Type: UnionType type } when seen.Add(type):
                    type.Cases.ForEach(x => open.Push(x.Shape));
                    break;
                case NamedShape named:
                    seen.Add(named.Type);
                    break;
            }
        }

        return seen;
    }
}
