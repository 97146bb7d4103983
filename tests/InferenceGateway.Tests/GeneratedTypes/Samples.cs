using System.Collections;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>
/// Makes values of any generated type with all its members set. Where a place allows several kinds of value it takes
/// them in turn; the variant says with which it begins. Recursion ends at a depth.
/// </summary>
/// <param name="variant">Which kind of value comes first.</param>
/// <param name="isPlain">Whether open JSON has only what Newtonsoft's reader gives on as it was.</param>
internal sealed partial class Samples(int variant, bool isPlain = false)
{
    private const int MaxDepth = 3;

    private int _turn = variant;

    /// <summary>One value for each kind that the type allows: every enum value and an unknown one, every case of a union.</summary>
    public static IEnumerable<object> Alternatives(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return GeneratedTypeCatalog.IsEnum(type) ? new Samples(0).EnumValues(type)
            : GeneratedTypeCatalog.IsUnion(type) ? UnionCase.Of(type).SelectMany(x => Alternatives(x.Type).Select(y => UnionCase.Wrap(type, y)))
            : [new Samples(0).Of(type)];
    }

    public object Of(Type type, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return GeneratedTypeCatalog.IsEnum(type) ? Take([.. EnumValues(type)])
            : GeneratedTypeCatalog.IsUnion(type) ? UnionCase.Wrap(type, Of(Take([.. UnionCase.Of(type)]).Type, depth))
            : GeneratedTypeCatalog.IsObject(type) ? Object(type, depth)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>) ? List(type, depth)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>) ? Map(type, depth)
            : Simple(type);
    }

    /// <summary>Sets all members but the constants.</summary>
    private object Object(Type type, int depth)
    {
        var value = GeneratedType.Of(type).New();
        var constants = Constants.Of(type);
        foreach (var member in WireMember.Of(type))
        {
            if (!constants.ContainsKey(member.Name) && (depth < MaxDepth || !HoldsObjects(member.Type)))
            {
                member.Set(value, Of(member.Type, depth + 1));
            }
        }

        return value;
    }

    private IList List(Type type, int depth)
    {
        var item = type.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(Of(item, depth));
        list.Add(Of(item, depth));
        if (Nullable.GetUnderlyingType(item) is not null)
        {
            list.Add(null);
        }

        return list;
    }

    private IDictionary Map(Type type, int depth)
    {
        var value = type.GetGenericArguments()[1];
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        map.Add("b_Key", Of(value, depth));
        map.Add("a key é", Of(value, depth));
        return map;
    }

    private IEnumerable<object> EnumValues(Type type) =>
        KnownValues.Of(type).Append("brand_New value").Select(x => Activator.CreateInstance(type, x)!);

    private static bool HoldsObjects(Type type) =>
        GeneratedTypeCatalog.IsObject(type) || GeneratedTypeCatalog.IsUnion(type) || type.GetGenericArguments().Any(HoldsObjects);

    private T Take<T>(IReadOnlyList<T> choices) => choices[_turn++ % choices.Count];
}
