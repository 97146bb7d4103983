using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Lowering.Types;

/// <summary>
/// Collects the types while a document is read, none two of which share a name. A component keeps its name, and what is taken already
/// has the next one by a fixed rule: <c>Model</c> is added (<c>Form</c> for a form), then <c>Model2</c>, <c>Model3</c>, ….
/// </summary>
/// <param name="decided">The names of inline types that would share theirs, as an earlier reading of the same document has found them.</param>
internal sealed class TypeRegistry(NameDecisions decided)
{
    private const string Remedy = "in an overlay action.";

    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NamedShape> _order = [];
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly NameClaims _claims = new();
    private readonly List<NameWarning> _warnings = [];

    /// <summary>A type that has been read; null where it has an error.</summary>
    public NamedType? this[NamedShape shape] => _types.GetValueOrDefault(shape.Name);

    /// <summary>One for each type that has another name than its place asks for.</summary>
    public IReadOnlyList<NameWarning> Warnings => _warnings;

    /// <summary>Keeps a name for the component at a place.</summary>
    public void Reserve(string name, string pointer)
    {
        CheckIdentifier(name, pointer);
        if (!_places.TryAdd(name, pointer) && _places[name] != pointer)
        {
            throw Clash(name, pointer);
        }
    }

    /// <summary>Makes a type known before its content is read: a message may hold messages.</summary>
    /// <param name="name">What its place asks for.</param>
    /// <param name="pointer">The place.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="isPrescribed">Whether the document says itself what it is called in C#.</param>
    /// <param name="suffix">What is added to a name that is taken.</param>
    public NamedShape Declare(string name, string pointer, TypeKind kind, bool isPrescribed = false, string suffix = "Model")
    {
        CheckIdentifier(name, pointer);
        var given = Owner(name, kind) is { } owner ? Renamed(owner) : Claimed();
        _places[given] = pointer;
        var shape = new NamedShape(given, kind);
        _order.Add(shape);
        return shape;

        string Renamed(string owner) => isPrescribed
            ? throw new GenerationException("IG0031", pointer, $"The name {name} belongs to {owner}.", $"Name this one otherwise with x-csharp-name {Remedy}")
            : Next(name, pointer, kind, suffix, $"The name {name} belongs to {owner}");

        string Claimed()
        {
            if (SchemaPlaces.IsComponent(pointer) || isPrescribed)
            {
                return _places.TryAdd(name, pointer) || _places[name] == pointer ? name : throw Clash(name, pointer);
            }

            _claims.Add(name, pointer);
            var isFree = !_places.TryGetValue(name, out var other) || other == pointer;
            var rank = decided.Rank(name, pointer);
            // A component with the same name takes precedence over all of them.
            var number = other is not null && SchemaPlaces.IsComponent(other) ? rank + 1 : Math.Max(1, rank);
            return rank == 0 && isFree ? name : Next(name, pointer, kind, suffix, $"The name {name} is that of {other ?? decided.First(name)}", number);
        }
    }

    /// <summary>Adds the content of a declared type.</summary>
    public void Define(NamedType type) => _types.Add(type.Name, type);

    /// <summary>Takes back a declared type that turned out to be none.</summary>
    public void Withdraw(NamedShape shape)
    {
        _claims.Remove(_places[shape.Name]);
        _order.Remove(shape);
    }

    /// <summary>Which of the inline types that ask for the same name is to have it, whichever was read first.</summary>
    public NameDecisions Decide() => _claims.Decide();

    public TypeCatalog ToCatalog() => new(_order.Select(x => this[x] ?? Empty(x)));

    private string Next(string name, string pointer, TypeKind kind, string suffix, string why, int number = 1)
    {
        string given;
        do
        {
            given = name + suffix + (number == 1 ? "" : number);
            number++;
        }
        while (Owner(given, kind) is not null || (_places.TryGetValue(given, out var other) && other != pointer));

        _warnings.Add(new NameWarning(pointer, given, why));
        return given;
    }

    // Stands for a type that has an error, so that the errors of others are found, too.
    private NamedType Empty(NamedShape shape) => shape.Kind switch
    {
        TypeKind.Enum => new EnumType(shape.Name, _places[shape.Name], null, []),
        TypeKind.Union => new UnionType(shape.Name, _places[shape.Name], null, []),
        _ => new ObjectType(shape.Name, _places[shape.Name], null, []),
    };

    private GenerationException Clash(string name, string pointer) =>
        new("IG0032", pointer, $"The C# name {name} is also that of {_places[name]}.", $"Name one of them with x-csharp-name {Remedy}");

    // A file has the type's name, and file systems take 255 bytes.
    private static void CheckIdentifier(string name, string pointer)
    {
        if (!Naming.IsPascal(name) || name.Length > 200)
        {
            throw new GenerationException("IG0030", pointer, $"No C# type can be called `{name}`.", $"Name it with x-csharp-name {Remedy}");
        }
    }

    /// <summary>What has a name already beside the document; null where nothing does.</summary>
    private static string? Owner(string name, TypeKind kind)
    {
        var members = kind switch
        {
            TypeKind.Enum => ReservedNames.Enum,
            TypeKind.Union => ReservedNames.Union,
            _ => ReservedNames.Object,
        };
        return ReservedNames.Types.Contains(name) ? "a type of the SDK itself"
            : members.Contains(name) ? "a member that the type would have"
            : ReservedNames.Visible(name) is { } seen ? $"{seen.FullName}, which most files see"
            : null;
    }
}
