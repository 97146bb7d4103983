using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Operations;

/// <summary>Follows references to parameters, request bodies and responses.</summary>
internal sealed class DocumentReferences(JObject document)
{
    public (JObject Node, string Pointer) Follow(JObject node, string pointer)
    {
        for (var hops = 0; node.Text("$ref") is { } reference; hops++)
        {
            var target = reference.StartsWith("#/", StringComparison.Ordinal) ? Find(reference) : null;
            if (target is null || hops > 20)
            {
                throw new GenerationException("IG0025", pointer, $"The reference {reference} leads nowhere in this document.", "Correct it.");
            }

            node = target;
            pointer = reference;
        }

        return (node, pointer);
    }

    private JObject? Find(string reference)
    {
        JToken? node = document;
        foreach (var part in reference[2..].Split('/'))
        {
            node = (node as JObject)?[part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }

        return node as JObject;
    }
}
