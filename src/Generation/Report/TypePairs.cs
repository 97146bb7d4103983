using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Report;

/// <summary>Which type of the old document is which of the new one: by name, by place, or by content.</summary>
internal sealed class TypePairs
{
    private readonly Dictionary<NamedType, NamedType> _pairs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<NamedType> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<NamedType> _byContent = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<NamedType> _old;
    private readonly IReadOnlyList<NamedType> _new;

    public TypePairs(ApiModel before, ApiModel after)
    {
        _old = before.Types;
        _new = after.Types;
        Pair(x => x.Name, x => x.Name);
        Pair(Place, Place);
        PairByContent();
        // A type that is named after its place moves with what it stands in.
        var moved = _pairs.Where(x => x.Key.Pointer != x.Value.Pointer).DistinctBy(x => x.Key.Pointer).ToDictionary(x => x.Key.Pointer, x => x.Value.Pointer, StringComparer.Ordinal);
        Pair(x => Moved(x, moved), Place);
    }

    public IEnumerable<(NamedType Old, NamedType New)> Both => _old.Where(_pairs.ContainsKey).Select(x => (x, _pairs[x]));

    public IEnumerable<NamedType> Removed => _old.Where(x => !_pairs.ContainsKey(x));

    public IEnumerable<NamedType> Added => _new.Where(x => !_taken.Contains(x));

    public static bool IsBelow(string pointer, string above) => pointer.StartsWith(above + "/", StringComparison.Ordinal);

    /// <summary>Whether the two are taken for one another only because they hold the same.</summary>
    public bool IsByContent(NamedType old) => _byContent.Contains(old);

    /// <summary>What a type of the old document is called now: as before where it is gone.</summary>
    public string NameNow(string old) => _names.GetValueOrDefault(old, old);

    // By keys: to try each type with each other one would take minutes for a document of thousands.
    private void Pair(Func<NamedType, string?> oldKey, Func<NamedType, string?> newKey)
    {
        var added = Added.DistinctBy(newKey, StringComparer.Ordinal).ToDictionary(x => newKey(x)!, StringComparer.Ordinal);
        foreach (var old in Removed.ToList())
        {
            if (oldKey(old) is { } key && added.Remove(key, out var found))
            {
                Add(old, found);
            }
        }
    }

    private static string Place(NamedType type) => Place(type, type.Pointer);

    private static string Place(NamedType type, string pointer) => $"{type.Kind} {pointer}";

    /// <summary>Where a type stands now if something that it stands in has moved; null where nothing has.</summary>
    private static string? Moved(NamedType type, Dictionary<string, string> moved)
    {
        for (var end = type.Pointer.LastIndexOf('/'); end > 0; end = type.Pointer.LastIndexOf('/', end - 1))
        {
            if (moved.TryGetValue(type.Pointer[..end], out var to))
            {
                return Place(type, to + type.Pointer[end..]);
            }
        }

        return null;
    }

    private void PairByContent()
    {
        var added = Added.ToLookup(Content, StringComparer.Ordinal);
        foreach (var same in Removed.GroupBy(Content, StringComparer.Ordinal).Where(x => x.Key.Length > 0).ToList())
        {
            // Two of the same content are no evidence for either.
            if (same.Count() == 1 && added[same.Key].Count() == 1)
            {
                Add(same.Single(), added[same.Key].Single());
                _byContent.Add(same.Single());
            }
        }
    }

    private void Add(NamedType old, NamedType now)
    {
        _pairs.Add(old, now);
        _names.Add(old.Name, now.Name);
        _taken.Add(now);
    }

    private static string Content(NamedType type) => type switch
    {
        EnumType set => "enum " + string.Join(' ', set.Members.Select(x => x.Wire)),
        ObjectType map => "class " + string.Join(' ', map.Members.Select(x => x.Wire)),
        _ => "",
    };
}
