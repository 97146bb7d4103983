using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>A value of an enum or a const, where it stands, and what the document says of it.</summary>
internal sealed record SchemaValue(JToken Token, string Pointer, string? Description = null);

/// <summary>A case of a union or a part of an object, and where it stands.</summary>
internal sealed record SchemaPart(JToken Schema, string Pointer);

/// <summary>A schema in one spelling, where OpenAPI has several for the same: const is an enum of one, null is a flag, anyOf is oneOf.</summary>
/// <param name="Schema">The schema; the only case besides null stands for the whole.</param>
/// <param name="Place">Where the schema stands as a whole.</param>
/// <param name="Pointer">Where <paramref name="Schema"/> stands.</param>
internal sealed record NormalizedSchema(JObject Schema, string Place, string Pointer)
{
    /// <summary>The C# name that the document prescribes.</summary>
    public string? PrescribedName { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Whether the document says that most objects lack this member.</summary>
    public bool IsRare { get; init; }

    public bool IsJsonText { get; init; }

    public bool IsStrict { get; init; }

    public bool Nullable { get; init; }

    /// <summary>The non-null types that the schema names, none where it leaves them open.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The cases of oneOf or anyOf without null.</summary>
    public IReadOnlyList<SchemaPart> Cases { get; init; } = [];

    /// <summary>The parts that an object is composed of; empty where it stands in one piece.</summary>
    public IReadOnlyList<SchemaPart> Parts { get; init; } = [];

    /// <summary>The values of enum or const without null; empty where there are none.</summary>
    public IReadOnlyList<SchemaValue> Values { get; init; } = [];

    /// <summary>The C# names that the document prescribes for values, by the values.</summary>
    public JObject? ValueNames { get; init; }

    public string? Reference => Schema.Text("$ref");
}
