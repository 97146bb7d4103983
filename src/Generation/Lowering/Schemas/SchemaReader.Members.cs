using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

// The members of objects and of forms.
internal sealed partial class SchemaReader
{
    /// <summary>Reads a form's schema: strings in binary format are files.</summary>
    public ObjectType ReadForm(JToken schema, string pointer, string typeName, FormKind kind)
    {
        var fold = Target(SchemaFold.Of(schema, pointer));
        var composition = fold.Parts.Count > 0 || fold.Schema["properties"] is JObject ? Composition.Of(fold, typeName, this) : null;
        FormFields.CheckAny(composition, pointer);
        var type = new ObjectType(typeName, pointer, fold.Description) { Form = kind, IsRequest = true };
        _types.Add(type);
        ReadMembers(type, composition!);
        return type;
    }

    private void ReadMembers(ObjectType type, Composition composition)
    {
        var names = new MemberNames(ReservedNames.Object, type.Name);
        foreach (var (wire, schema, pointer, owner) in composition.Properties)
        {
            var property = SchemaFold.Of(schema, pointer);
            var name = names.Take(wire, property.PrescribedName, pointer, "x-csharp-name beside the property");
            type.Members.Add(Member(type, property, owner, wire, name, composition.Required.Contains(wire)));
        }
    }

    private Member Member(ObjectType type, SchemaFold fold, string owner, string wire, string name, bool required)
    {
        string? constant = null;
        Shape shape;
        if (type.IsForm && FormFields.File(Target(fold)) is { } file)
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

        if (type.IsForm)
        {
            FormFields.Check(type.Form, shape, fold.Place);
        }

        return new Member(wire, name, fold.Place, shape, required, IsNullable(fold), fold.Description, fold.IsDeprecated, constant)
        {
            Values = Known(fold, shape),
            IsRare = fold.IsRare,
        };
    }

    // What C# has no enum for: numbers of which only some are meant.
    private static List<string> Known(SchemaFold fold, Shape shape) =>
        shape is ScalarShape { IsValueType: true } ? [.. fold.Values.Select(x => x.Token.ToString(Formatting.None))] : [];
}
