using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Lowering.Resolution;

/// <summary>Marks the objects that operations send, answer and stream.</summary>
internal static class TypeRoleMarker
{
    /// <returns>The same types; objects know whether a caller fills them in, whether they are the body of a request, and whether they are the body of an answer or an item of a stream.</returns>
    public static TypeCatalog Mark(TypeCatalog types, IReadOnlyList<Operation> operations)
    {
        var bodies = operations.Select(x => x.Body).OfType<Body.Json>().Select(x => x.Shape).ToArray();
        var forms = types.Types.OfType<ObjectType>().Where(x => x.IsForm).Select(x => x.Shape);
        var requests = types.Reach(bodies.Concat(forms));
        var items = operations.SelectMany(x => x.StreamItems).ToHashSet(StringComparer.Ordinal);
        var answers = operations.Select(x => x.Answer).OfType<Answer.Json>().Select(x => x.Shape).ToArray();
        var roots = answers.OfType<NamedShape>().Select(x => x.Name).Concat(items).ToHashSet(StringComparer.Ordinal);

        // What is part of an answer may lack what a request must have.
        var answered = types.Reach(answers.Concat(types.Types.Where(x => items.Contains(x.Name)).Select(x => x.Shape)));
        var requestBodies = bodies.OfType<NamedShape>().Select(x => x.Name).Except(answered).ToHashSet(StringComparer.Ordinal);
        return new TypeCatalog(types.Types.Select(x => x is ObjectType type
            ? type with
            {
                IsRequest = requests.Contains(x.Name),
                IsRequestBody = requestBodies.Contains(x.Name),
                IsRoot = roots.Contains(x.Name),
                IsStreamItem = items.Contains(x.Name),
            }
            : x));
    }
}
