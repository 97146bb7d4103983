using System.Reflection;

namespace PublicApi;

/// <summary>Members of extension blocks. The compiler writes them into a nested type, each with the name of the type that holds its receiver.</summary>
internal static class Extensions
{
    private const BindingFlags Everything = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static IEnumerable<string> Of(Type type) =>
        from block in type.GetNestedTypes(Everything)
        where block.Name.StartsWith("<G>$", StringComparison.Ordinal)
        from member in block.GetMembers(Everything)
        let marker = Marker(member)
        where marker is not null
        let text = MemberText.Of(member)
        where text is not null
        select $"extension({Receiver(block, marker)}) {text}";

    private static string? Marker(MemberInfo member) => Attributes.Data(member)
        .Where(attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.ExtensionMarkerAttribute")
        .Select(attribute => (string)attribute.ConstructorArguments[0].Value!)
        .FirstOrDefault();

    private static string Receiver(Type block, string marker) =>
        TypeNames.Plain(block.GetNestedType(marker, Everything)!.GetMethod("<Extension>$", Everything)!.GetParameters()[0].ParameterType);
}
