using System.Text.RegularExpressions;

namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>A type that is not called as its place asks for.</summary>
/// <param name="Pointer">Its place.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Why">What has the name that its place asks for.</param>
internal sealed record NameWarning(string Pointer, string Name, string Why)
{
    public override string ToString() => $"{Why}. The type at {Pointer} is called {Name}; x-csharp-name there gives it another name.";
}

/// <summary>In which order several inline types have the name that all of them ask for, and the next ones.</summary>
internal sealed class NameDecisions(IReadOnlyDictionary<string, List<string>> places)
{
    public static NameDecisions None { get; } = new(new Dictionary<string, List<string>>());

    public bool IsEmpty => places.Count == 0;

    /// <summary>The number of types that precede the type at a place.</summary>
    public int Rank(string name, string pointer) => Math.Max(0, places.GetValueOrDefault(name)?.IndexOf(pointer) ?? 0);

    public string? First(string name) => places.GetValueOrDefault(name)?[0];
}

/// <summary>The names that inline types ask for, by their places.</summary>
internal sealed partial class NameClaims
{
    private readonly Dictionary<string, HashSet<string>> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);

    public void Add(string name, string pointer)
    {
        if (!_places.TryGetValue(name, out var places))
        {
            _places[name] = places = new HashSet<string>(StringComparer.Ordinal);
        }

        if (places.Add(pointer))
        {
            (_names.TryGetValue(pointer, out var names) ? names : _names[pointer] = []).Add(name);
        }
    }

    public void Remove(string pointer)
    {
        foreach (var name in _names.GetValueOrDefault(pointer, []))
        {
            _places[name].Remove(pointer);
        }
    }

    /// <summary>The places in the order of their pointers: the order in which a document lists its schemas is not to change a name.</summary>
    public NameDecisions Decide() => new(_places.Where(x => x.Value.Count > 1).ToDictionary(x => x.Key, x => x.Value.OrderBy(Ordered, StringComparer.Ordinal).ToList(), StringComparer.OrdinalIgnoreCase));

    // The tenth case of a union comes after the second.
    private static string Ordered(string pointer) => Number().Replace(pointer, x => x.Value.PadLeft(9, '0'));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
