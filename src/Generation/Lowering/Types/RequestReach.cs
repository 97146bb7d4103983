using InferenceGateway.Generation.Lowering.Operations;

namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>Finds the types that a caller has to fill in: all that a request body can hold.</summary>
internal static class RequestReach
{
    public static void Mark(IEnumerable<Operation> operations, TypeTable types)
    {
        var seen = new HashSet<NamedType>();
        foreach (var operation in operations)
        {
            if (operation.Body is Body.Json json)
            {
                Walk(json.Shape, seen);
            }
        }

        foreach (var form in types.Objects.Where(x => x.IsForm))
        {
            Walk(new NamedShape(form), seen);
        }
    }

    private static void Walk(Shape shape, HashSet<NamedType> seen)
    {
        switch (shape)
        {
            case ListShape list:
                Walk(list.Item, seen);
                break;
            case MapShape map:
                Walk(map.Value, seen);
                break;
            case NamedShape named when seen.Add(named.Type):
                Walk(named.Type, seen);
                break;
        }
    }

    private static void Walk(NamedType type, HashSet<NamedType> seen)
    {
        if (type is ObjectType map)
        {
            map.IsRequest = true;
            map.Members.ForEach(x => Walk(x.Shape, seen));
            if (map.Rest is { } rest)
            {
                Walk(rest, seen);
            }
        }
        else if (type is UnionType union)
        {
            union.Cases.ForEach(x => Walk(x.Shape, seen));
        }
    }
}
