using System.Reflection;

namespace PublicApi;

/// <summary>A member, as it would be declared; null where no user of the assembly can see it.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when Access(constructor) is { } access =>
            With(member, $"{access} {constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})"),
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method when !method.Name.Contains('<', StringComparison.Ordinal) && Access(method) is not null => Method(method),
        PropertyInfo property => Property(property),
        EventInfo { AddMethod: { } add } one when Access(add) is { } access =>
            With(member, $"{access}{Modifiers(add)} event {TypeNames.Annotated(Nullability.Create(one), one)} {one.Name}"),
        FieldInfo field => Field(field),
        _ => null,
    };

    public static string Method(MethodInfo method)
    {
        var generics = method.GetGenericArguments();
        var name = method.Name + (generics.Length > 0 ? $"<{string.Join(", ", generics.Select(argument => argument.Name))}>" : "");
        var constraints = string.Concat(generics.SelectMany(TypeNames.Constraints).Select(constraint => " " + constraint));
        var result = (method.ReturnType.IsByRef ? "ref " : "") + TypeNames.Annotated(Nullability.Create(method.ReturnParameter), method.ReturnParameter);
        return With(method, $"{Access(method)}{Modifiers(method)} {result} {name}({Parameters(method)}){constraints}");
    }

    /// <summary>The parameters from this one on.</summary>
    public static string Parameters(MethodBase method, int first = 0)
    {
        var isExtension = Attributes.Has(method, "System.Runtime.CompilerServices.ExtensionAttribute") && first == 0;
        return string.Join(", ", method.GetParameters().Skip(first).Select(parameter => (isExtension && parameter.Position == 0 ? "this " : "") + Parameter(parameter)));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var kind =
            parameter.IsOut ? "out " :
            parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ") :
            Attributes.Has(parameter, "System.ParamArrayAttribute") || Attributes.Has(parameter, "System.Runtime.CompilerServices.ParamCollectionAttribute") ? "params " :
            "";
        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : "";
        return $"{kind}{TypeNames.Annotated(Nullability.Create(parameter), parameter)} {parameter.Name}{value}";
    }

    private static string? Property(PropertyInfo property)
    {
        var read = property.GetMethod is { } getter ? Access(getter) : null;
        var write = property.SetMethod is { } setter ? Access(setter) : null;
        if ((read ?? write) is null)
        {
            return null;
        }

        var access = read == "public" || write == "public" ? "public" : "protected";
        var either = property.GetMethod ?? property.SetMethod!;
        var required = Attributes.Has(property, "System.Runtime.CompilerServices.RequiredMemberAttribute") ? " required" : "";
        var name = property.GetIndexParameters().Length > 0 ? $"this[{Parameters(property.GetMethod!)}]" : property.Name;
        return With(property, $"{access}{required}{Modifiers(either)} {TypeNames.Annotated(Nullability.Create(property), property)} {name} {{ {Accessor("get", read, access)}{Accessor(IsInit(property) ? "init" : "set", write, access)}}}");
    }

    private static string? Field(FieldInfo field)
    {
        if (!field.IsPublic && !field.IsFamily && !field.IsFamilyOrAssembly)
        {
            return null;
        }

        var access = field.IsPublic ? "public" : "protected";
        var type = TypeNames.Annotated(Nullability.Create(field), field);
        return With(field, field.IsLiteral
            ? $"{access} const {type} {field.Name} = {Literal(field.GetRawConstantValue())}"
            : $"{access}{(field.IsStatic ? " static" : "")}{(field.IsInitOnly ? " readonly" : "")} {type} {field.Name}");
    }

    private static string Accessor(string name, string? access, string outer) =>
        access is null ? "" : access == outer ? $"{name}; " : $"{access} {name}; ";

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Any(type => type.FullName == "System.Runtime.CompilerServices.IsExternalInit") == true;

    /// <summary>Protected counts only where somebody can derive.</summary>
    private static string? Access(MethodBase method) =>
        method.IsPublic ? "public" :
        (method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed ? "protected" :
        null;

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return method.IsAbstract ? " static abstract" : " static";
        }

        return method.DeclaringType!.IsInterface ? ""
            : method.GetBaseDefinition() != method ? (method.IsFinal ? " sealed override" : " override")
            : method.IsAbstract ? " abstract"
            : method is { IsVirtual: true, IsFinal: false } ? " virtual"
            : "";
    }

    private static string With(MemberInfo member, string text) => string.Join(' ', Attributes.Of(member).Prepend(text));

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
