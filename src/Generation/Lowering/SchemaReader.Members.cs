using InferenceGateway.Generation.Spec;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

// The members of objects and of forms.
internal sealed partial class SchemaReader
{
    /// <summary>Reads a form's schema: strings in binary format are files.</summary>
    public ObjectType ReadForm(JToken schema, string pointer, string typeName)
    {
        var fold = Target(SchemaFold.Of(schema, pointer));
        FormFields.CheckAny(fold, pointer);
        var type = new ObjectType(typeName, pointer, fold.Description) { IsForm = true, IsRequest = true };
        _types.Add(type);
        ReadMembers(type, fold);
        return type;
    }

    private void ReadMembers(ObjectType type, SchemaFold fold)
    {
        var required = (fold.Schema["required"] as JArray)?.Select(x => (string)x!).ToHashSet(StringComparer.Ordinal) ?? [];
        var names = new MemberNames(ReservedNames.Object, type.Name);
        foreach (var (wire, schema) in (JObject)fold.Schema["properties"]!)
        {
            var pointer = JsonPointer.Append(JsonPointer.Append(fold.Pointer, "properties"), wire);
            var property = SchemaFold.Of(schema!, pointer);
            var name = names.Take(wire, property.PrescribedName, pointer, "x-csharp-name beside the property");
            type.Members.Add(Member(type, property, wire, name, required.Contains(wire)));
        }
    }

    private Member Member(ObjectType type, SchemaFold fold, string wire, string name, bool required)
    {
        string? constant = null;
        Shape shape;
        if (type.IsForm && FormFields.File(Target(fold)) is { } file)
        {
            shape = file;
        }
        else if (fold is { Values: [{ Type: JTokenType.String } only], Reference: null } && fold.Types is ["string"])
        {
            shape = new ScalarShape(Scalar.String);
            constant = (string)only!;
        }
        else
        {
            shape = Read(fold, type.Name + (fold.PrescribedName ?? Naming.Pascal(wire)), isComponent: false);
        }

        if (type.IsForm)
        {
            FormFields.Check(shape, fold.Place);
        }

        return new Member(wire, name, fold.Place, shape, required, IsNullable(fold), fold.Description, fold.IsDeprecated, constant);
    }
}
