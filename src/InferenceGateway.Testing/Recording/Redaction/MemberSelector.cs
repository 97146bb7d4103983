namespace InferenceGateway.Testing.Recording.Redaction;

/// <summary>Selects members by name, wherever they are, or by JSON Pointer, in which <c>*</c> stands for any name or index.</summary>
internal sealed class MemberSelector
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string[]> _pointers = [];

    public MemberSelector(IEnumerable<string> members, string option)
    {
        foreach (var member in members)
        {
            if (string.IsNullOrWhiteSpace(member) || member == "/")
            {
                throw new ArgumentException($"An entry of {option} must be a name or a JSON Pointer, but one is '{member}'.", option);
            }

            if (member.StartsWith('/'))
            {
                _pointers.Add([.. member[1..].Split('/').Select(Unescape)]);
            }
            else
            {
                _names.Add(member);
            }
        }
    }

    public bool SelectsName(string name) => _names.Contains(name);

    public bool Selects(JsonPath path) =>
        (path.Name is { } name && _names.Contains(name)) || _pointers.Exists(pointer => IsAt(pointer, path));

    private static bool IsAt(string[] pointer, JsonPath path)
    {
        if (pointer.Length != path.Length)
        {
            return false;
        }

        for (var index = 0; index < pointer.Length; index++)
        {
            if (pointer[index] != "*" && pointer[index] != path[index])
            {
                return false;
            }
        }

        return true;
    }

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
