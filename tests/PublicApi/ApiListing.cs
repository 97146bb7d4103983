using System.Reflection;

namespace PublicApi;

/// <summary>What users of an assembly can see, as text: a line for each type and, indented, one for each of its members.</summary>
internal static class ApiListing
{
    public static string Of(Package package, string framework)
    {
        var context = new AssetContext(framework);
        try
        {
            var assembly = context.LoadFromAssemblyPath(package.Assembly(framework));
            return string.Concat(assembly.GetExportedTypes()
                .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
                .OrderBy(TypeNames.Plain, StringComparer.Ordinal)
                .Select(Block));
        }
        finally
        {
            context.Unload();
        }
    }

    public static string Block(Type type)
    {
        var lines = TypeText.Facts(type).Select(fact => $"  {fact}").Concat(Members(type).Select(member => $"  {member}"));
        return string.Join('\n', lines.Prepend(TypeText.Header(type))) + "\n\n";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [MemberText.Method(type.GetMethod("Invoke")!)];
        }

        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}");
        }

        const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        return type.GetMembers(Declared)
            .Select(MemberText.Of)
            .OfType<string>()
            .Concat(Extensions.Of(type))
            .Order(StringComparer.Ordinal);
    }
}
