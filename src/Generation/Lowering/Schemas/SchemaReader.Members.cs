using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

// The members of objects and of forms.
internal sealed partial class SchemaReader
{
    /// <summary>Reads a form's schema: strings in binary format are files.</summary>
    /// <returns>The name of its type.</returns>
    public string ReadForm(JToken schema, string pointer, string typeName, FormKind kind)
    {
        var fold = Target(SchemaFold.Of(schema, pointer));
        var composition = fold.Parts.Count > 0 || fold.Schema["properties"] is JObject ? Composer.Compose(fold, typeName, this) : null;
        FormFields.CheckAny(composition, pointer);
        _types.Declare(typeName, pointer, TypeKind.Object);
        _types.Define(new ObjectType(typeName, pointer, fold.Description, ReadMembers(typeName, kind, composition!)) { Form = kind });
        return typeName;
    }

    private List<Member> ReadMembers(string typeName, FormKind form, Composition composition)
    {
        var members = new List<Member>();
        var names = new MemberNames(ReservedNames.Object, typeName);
        foreach (var (wire, schema, pointer, owner) in composition.Properties)
        {
            var property = SchemaFold.Of(schema, pointer);
            var name = names.Take(wire, property.PrescribedName, pointer, "x-csharp-name beside the property");
            members.Add(Member(form, property, owner, wire, name, composition.Required.Contains(wire)));
        }

        return members;
    }

    private Member Member(FormKind form, SchemaFold fold, string owner, string wire, string name, bool required)
    {
        string? constant = null;
        Shape shape;
        if (form != FormKind.None && FormFields.File(Target(fold)) is { } file)
        {
            shape = file;
        }
        else if (fold is { Values: [{ Token: { Type: JTokenType.String } only }], Reference: null } && fold.Types is ["string"])
        {
            shape = new ScalarShape(Scalar.String);
            constant = (string)only!;
        }
        else
        {
            shape = Read(fold, owner + (fold.PrescribedName ?? Naming.Pascal(wire)), isComponent: false);
        }

        if (form != FormKind.None)
        {
            FormFields.Check(form, shape, fold.Place);
        }

        return new Member(wire, name, fold.Place, shape, required, IsNullable(fold), fold.Description, fold.IsDeprecated)
        {
            Const = constant,
            Marker = constant ?? OnlyValue(shape),
            Values = Known(fold, shape),
            IsRare = fold.IsRare,
        };
    }

    private string? OnlyValue(Shape shape) =>
        shape is NamedShape { Kind: TypeKind.Enum } named && _types[named] is EnumType { Members: [var only] } ? only.Wire : null;

    // What C# has no enum for: numbers of which only some are meant.
    private static List<string> Known(SchemaFold fold, Shape shape) =>
        shape is ScalarShape { IsValueType: true } ? [.. fold.Values.Select(x => x.Token.ToString(Formatting.None))] : [];
}
