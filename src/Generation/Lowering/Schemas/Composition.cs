using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>A property as it was declared.</summary>
/// <param name="Wire">Its name on the wire.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Pointer">Where that stands.</param>
/// <param name="Owner">The type that it was declared for, after which what is hoisted from it is called.</param>
internal sealed record Property(string Wire, JToken Schema, string Pointer, string Owner);

/// <summary>The properties of an object, in one piece or composed by allOf, each where it was declared.</summary>
/// <param name="Properties">The properties, none twice.</param>
/// <param name="Required">The names of those that the document requires.</param>
/// <param name="Rest">The schema of members beside the properties, if there is one.</param>
internal sealed record Composition(IReadOnlyList<Property> Properties, IReadOnlySet<string> Required, Property? Rest);
