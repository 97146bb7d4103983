using System.Reflection;

namespace PublicApi;

/// <summary>A type: what it is, and what it is made of.</summary>
internal static class TypeText
{
    /// <summary>Its name stands last, without a blank in it: by it a listing finds the type again.</summary>
    public static string Header(Type type) => string.Join(' ', Modifiers(type).Append(TypeNames.Plain(type)));

    /// <summary>Base, interfaces, constraints and attributes, a line each.</summary>
    public static IEnumerable<string> Facts(Type type)
    {
        if (type is { IsClass: true, BaseType: { } parent } && parent.FullName is not ("System.Object" or "System.MulticastDelegate"))
        {
            yield return $": {TypeNames.Plain(parent)}";
        }

        foreach (var contract in Own(type).Select(TypeNames.Plain).Order(StringComparer.Ordinal))
        {
            yield return $": {contract}";
        }

        foreach (var parameter in type.GetGenericArguments().Where(argument => argument.IsGenericParameter))
        {
            foreach (var constraint in TypeNames.Constraints(parameter))
            {
                yield return constraint;
            }
        }

        foreach (var attribute in Attributes.Of(type))
        {
            yield return attribute;
        }
    }

    private static IEnumerable<string> Modifiers(Type type)
    {
        yield return "public";
        if (type.IsClass && type is { IsAbstract: true, IsSealed: true })
        {
            yield return "static";
        }
        else if (type.IsClass && !typeof(Delegate).IsAssignableFrom(type))
        {
            if (type.IsAbstract)
            {
                yield return "abstract";
            }

            if (type.IsSealed)
            {
                yield return "sealed";
            }
        }

        if (type.IsValueType && Attributes.Has(type, "System.Runtime.CompilerServices.IsReadOnlyAttribute"))
        {
            yield return "readonly";
        }

        if (type.IsByRefLike)
        {
            yield return "ref";
        }

        yield return
            type.IsEnum ? "enum" :
            type.IsValueType ? "struct" :
            type.IsInterface ? "interface" :
            typeof(Delegate).IsAssignableFrom(type) ? "delegate" :
            "class";
    }

    /// <summary>Interfaces that it names itself: not those that come with its base or with another interface.</summary>
    private static IEnumerable<Type> Own(Type type)
    {
        if (type.IsEnum)
        {
            return [];
        }

        var all = type.GetInterfaces();
        return all
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .Except(all.SelectMany(contract => contract.GetInterfaces()))
            .Where(contract => contract.IsVisible);
    }
}
