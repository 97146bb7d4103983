using System.Reflection;

namespace PublicApi;

/// <summary>The attributes that change what a caller may do, or is warned of.</summary>
internal static class Attributes
{
    private static readonly string[] Told =
    [
        "System.FlagsAttribute",
        "System.ObsoleteAttribute",
        "System.ComponentModel.EditorBrowsableAttribute",
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
        "System.Diagnostics.CodeAnalysis.StringSyntaxAttribute",
        "System.Runtime.CompilerServices.CollectionBuilderAttribute",
        "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute",
    ];

    /// <summary>By their names: the polyfills of an older target framework count as what they stand in for.</summary>
    public static IEnumerable<string> Of(MemberInfo member) => Data(member)
        .Where(attribute => Told.Contains(attribute.AttributeType.FullName))
        .Where(attribute => !IsOfTheCompiler(attribute))
        .Select(attribute => $"[{attribute.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal)}]")
        .Order(StringComparer.Ordinal);

    public static bool Has(ICustomAttributeProvider place, string name) => Data(place).Any(attribute => attribute.AttributeType.FullName == name);

    public static IEnumerable<CustomAttributeData> Data(ICustomAttributeProvider place) => place switch
    {
        MemberInfo member => member.GetCustomAttributesData(),
        ParameterInfo parameter => parameter.GetCustomAttributesData(),
        _ => [],
    };

    /// <summary>Where a type has required members or a ref struct, the compiler keeps older compilers away with it.</summary>
    private static bool IsOfTheCompiler(CustomAttributeData attribute) =>
        attribute.AttributeType.FullName == "System.ObsoleteAttribute"
        && attribute.ConstructorArguments is [{ Value: string text }, ..]
        && text.Contains("not supported in this version of your compiler", StringComparison.Ordinal);
}
