using System.Reflection;

namespace PublicApi;

/// <summary>Names of types as C# writes them, with what may be null.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["System.Void"] = "void",
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Char"] = "char",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
        ["System.Decimal"] = "decimal",
    };

    public static string Plain(Type type) => Write(type, null, new TupleNames(null));

    public static string Annotated(NullabilityInfo info, ICustomAttributeProvider place) => Write(info.Type, info, TupleNames.At(place));

    public static IEnumerable<string> Constraints(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var all = new List<string>();
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            all.Add("class");
        }

        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            all.Add("struct");
        }

        all.AddRange(parameter.GetGenericParameterConstraints().Where(type => type.FullName != "System.ValueType").Select(Plain));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !all.Contains("struct"))
        {
            all.Add("new()");
        }

        return all.Count == 0 ? [] : [$"where {parameter.Name} : {string.Join(", ", all)}"];
    }

    private static string Write(Type type, NullabilityInfo? info, TupleNames names)
    {
        if (type.IsByRef)
        {
            return Write(type.GetElementType()!, info, names);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            // For a Nullable, what is said of its argument is said of the value.
            return Write(value, info?.GenericTypeArguments is [{ } inner] ? inner : null, names) + "?";
        }

        var mark = info?.ReadState == NullabilityState.Nullable && !type.IsValueType ? "?" : "";
        return type.IsArray
            ? Write(type.GetElementType()!, info?.ElementType, names) + "[]" + mark
            : Named(type, info, names) + mark;
    }

    private static string Named(Type type, NullabilityInfo? info, TupleNames names)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (Keywords.TryGetValue(type.FullName ?? "", out var keyword))
        {
            return keyword;
        }

        var arguments = type.GetGenericArguments();
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            var own = arguments.Select(_ => names.Next()).ToArray();
            return "(" + string.Join(",", arguments.Select((argument, index) => $"{Write(argument, At(info, index), names)}{(own[index] is { } name ? " " + name : "")}")) + ")";
        }

        var written = arguments.Select((argument, index) => Write(argument, At(info, index), names)).ToArray();
        return WithArguments(type, written);
    }

    /// <summary>A nested type has the arguments of the one around it before its own.</summary>
    private static string WithArguments(Type type, string[] arguments)
    {
        var outer = type.DeclaringType is { } around
            ? WithArguments(around, arguments[..around.GetGenericArguments().Length])
            : type.Namespace;
        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var name = type.Name.Split('`')[0];
        return $"{outer}.{name}" + (arguments.Length > inherited ? $"<{string.Join(",", arguments[inherited..])}>" : "");
    }

    private static NullabilityInfo? At(NullabilityInfo? info, int index) =>
        info?.GenericTypeArguments is { } arguments && index < arguments.Length ? arguments[index] : null;
}
