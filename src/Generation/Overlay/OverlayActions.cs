using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Overlay;

/// <summary>A document with the corrections of an overlay.</summary>
/// <param name="Document">The corrected document.</param>
/// <param name="Warnings">One for each action whose target matched nothing, with the target's name and the action's place.</param>
internal sealed record OverlaidDocument(JObject Document, IReadOnlyList<string> Warnings);

/// <summary>Applies an OpenAPI Overlay 1.0 document: actions in their order, each with a JSONPath target and an update or a removal.</summary>
internal static class OverlayActions
{
    private static readonly JsonMergeSettings Merge = new()
    {
        MergeArrayHandling = MergeArrayHandling.Concat,
        MergeNullValueHandling = MergeNullValueHandling.Merge,
    };

    /// <param name="document">The document; stays as it is.</param>
    /// <param name="overlay">The overlay.</param>
    public static OverlaidDocument Apply(JObject document, JObject overlay)
    {
        if (overlay.Text("overlay")?.StartsWith("1.", StringComparison.Ordinal) != true)
        {
            throw new GenerationException("IG0010", "#/overlay", "The overlay does not say which version it is.", "Write `overlay: 1.0.0` at its top.");
        }

        var overlaid = (JObject)document.DeepClone();
        var warnings = new List<string>();
        var index = 0;
        var errors = new ErrorList();
        foreach (var entry in overlay.List("actions") ?? throw new GenerationException("IG0016", "#/actions", "The overlay has no actions.", "Give it a list of them."))
        {
            var action = entry as JObject ?? [];
            var pointer = $"#/actions/{index++}";
            errors.Try(() =>
            {
                var nodes = Select(overlaid, action, pointer);
                Apply(nodes, action, pointer);
                if (nodes.Count == 0)
                {
                    warnings.Add($"{SourcePosition.Of(action)}: warning IG0012: The overlay's action {action.Text("target")} matches nothing in the document and was passed over.");
                }
            });
        }

        errors.ThrowIfAny();

        return new OverlaidDocument(overlaid, warnings);
    }

    /// <summary>The nodes that an action is about.</summary>
    public static List<JToken> Select(JObject document, JObject action, string pointer) => Select(
        document, action.Text("target") ?? throw new GenerationException("IG0011", pointer, "The action has no target.", "Give it a JSONPath in `target`."), pointer);

    /// <summary>Changes these nodes as the action says.</summary>
    public static void Apply(List<JToken> nodes, JObject action, string pointer) => nodes.ForEach(x => Apply(x, action, pointer));

    private static List<JToken> Select(JObject document, string target, string pointer)
    {
        try
        {
            return [.. JsonPath.Parse(target).Select(document, document)];
        }
        catch (FormatException e)
        {
            throw new GenerationException("IG0013", pointer, $"The target {target} is not a JSONPath as RFC 9535 has it. {e.Message}", "Correct the path.");
        }
    }

    private static void Apply(JToken node, JObject action, string pointer)
    {
        if (action.Flag("remove") == true)
        {
            Remove(node, pointer);
            return;
        }

        switch (node, action["update"])
        {
            case (JObject map, JObject update):
                map.Merge(update, Merge);
                break;
            case (JArray list, { } entry):
                list.Add(entry.DeepClone());
                break;
            case (_, null):
                throw new GenerationException("IG0014", pointer, "The action has neither `update` nor `remove: true`.", "Say what it does.");
            default:
                throw new GenerationException(
                    "IG0015", pointer, "A plain value cannot be updated, nor an object by one.", "Target the object that holds it.");
        }
    }

    private static void Remove(JToken node, string pointer)
    {
        if (node.Parent is null)
        {
            throw new GenerationException("IG0017", pointer, "The action removes the whole document.", "Target a part of it.");
        }

        if (node.Parent is JProperty property)
        {
            property.Remove();
        }
        else
        {
            node.Remove();
        }
    }
}
