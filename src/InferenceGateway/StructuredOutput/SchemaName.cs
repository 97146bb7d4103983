using System.Text;

namespace InferenceGateway.StructuredOutput;

/// <summary>Creates and checks the names of schemas. Providers accept at most 64 letters, digits, <c>_</c> and <c>-</c>.</summary>
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
            throw new ArgumentException("The name of a schema must consist of at most 64 characters: letters from a to z, digits, '_' and '-'.", parameter);
        }
    }

    /// <summary>Appends the name of a type. <c>List&lt;City&gt;</c> becomes <c>List_City</c>.</summary>
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
