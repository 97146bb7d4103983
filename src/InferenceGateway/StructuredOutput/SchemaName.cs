using System.Text;

namespace InferenceGateway.StructuredOutput;

/// <summary>Names of schemas: providers take letters, digits, <c>_</c> and <c>-</c>, and 64 of them.</summary>
internal static class SchemaName
{
    private const int MaxLength = 64;
    private const string Nameless = "response";

    public static string Of(Type type)
    {
        var name = new StringBuilder();
        Append(name, type);
        return name.Length == 0 ? Nameless : name.ToString(0, Math.Min(name.Length, MaxLength));
    }

    public static void Check(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        if (name.Length > MaxLength || !name.All(IsAllowed))
        {
            throw new ArgumentException("The name of a schema has letters from a to z, digits, '_' and '-', and at most 64 of them.", parameter);
        }
    }

    /// <summary><c>List&lt;City&gt;</c> is <c>List_City</c>.</summary>
    private static void Append(StringBuilder name, Type type)
    {
        var own = type.IsArray ? "List" : type.Name.Split('`')[0];
        var parts = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        name.Append(new string([.. own.Where(IsAllowed)]));
        foreach (var part in parts)
        {
            name.Append('_');
            Append(name, part);
        }
    }

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
