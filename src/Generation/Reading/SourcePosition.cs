using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Reading;

/// <summary>Where a node stood in its YAML file; travels with the node as an annotation.</summary>
internal sealed record SourcePosition(string File, long Line, long Column)
{
    public override string ToString() => $"{File}({Line},{Column})";

    /// <summary>The position of the node itself, or of the nearest node above it that has one.</summary>
    public static SourcePosition? Of(JToken? node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.Annotation<SourcePosition>() is { } position)
            {
                return position;
            }
        }

        return null;
    }
}
