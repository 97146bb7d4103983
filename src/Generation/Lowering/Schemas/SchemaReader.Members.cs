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
        var own = Normalize(schema, pointer);
        if (own.Reference is { } reference && _formsOnly.Contains(reference))
        {
            var name = NameOf(reference, pointer);
            if (_forms.TryGetValue(name, out var known))
            {
                return known;
            }

            var component = Find(name, pointer);
            return _forms[name] = ReadForm(Normalize(component, reference), reference, ComponentName(name, component), kind);
        }

        return ReadForm(own, pointer, own.PrescribedName ?? typeName, kind);
    }

    private string ReadForm(NormalizedSchema schema, string pointer, string typeName, FormKind kind)
    {
        var normalized = Target(schema);
        var composition = normalized.Parts.Count > 0 || normalized.Schema["properties"] is JObject ? Composer.Compose(normalized, typeName, this) : null;
        FormFields.CheckAny(composition, pointer);
        var shape = _types.Declare(typeName, pointer, TypeKind.Object, schema.PrescribedName == typeName, suffix: "Form");
        _types.Define(new ObjectType(shape.Name, pointer, normalized.Description, ReadMembers(shape.Name, kind, composition!)) { Form = kind });
        return shape.Name;
    }

    private List<Member> ReadMembers(string typeName, FormKind form, Composition composition)
    {
        var members = new List<Member>();
        var names = new MemberNames(ReservedNames.Object, typeName);
        foreach (var (wire, schema, pointer, owner) in composition.Properties)
        {
            Errors.Try(() =>
            {
                var property = Normalize(schema, pointer);
                var name = names.Take(wire, property.PrescribedName, pointer, "x-csharp-name beside the property");
                members.Add(Member(form, property, owner, wire, name, composition.Required.Contains(wire)));
            });
        }

        return members;
    }

    private Member Member(FormKind form, NormalizedSchema normalized, string owner, string wire, string name, bool required)
    {
        string? constant = null;
        Shape shape;
        if (form != FormKind.None && FormFields.File(Target(normalized)) is { } file)
        {
            shape = file;
        }
        else if (normalized is { Values: [{ Token: { Type: JTokenType.String } only }], Reference: null } && normalized.Types is ["string"])
        {
            shape = new ScalarShape(Scalar.String);
            constant = (string)only!;
        }
        else
        {
            shape = Read(normalized, owner + (normalized.PrescribedName ?? Naming.Pascal(wire)), isComponent: false);
        }

        if (form != FormKind.None)
        {
            FormFields.Check(form, shape, normalized.Place);
        }

        return new Member(wire, name, normalized.Place, shape, required, IsNullable(normalized), normalized.Description, normalized.IsDeprecated)
        {
            Const = constant,
            Marker = constant ?? OnlyValue(shape),
            Values = Known(normalized, shape),
            IsRare = normalized.IsRare,
            IsJsonText = normalized.IsJsonText,
            IsStrict = normalized.IsStrict,
        };
    }

    private string? OnlyValue(Shape shape) =>
        shape is NamedShape { Kind: TypeKind.Enum } named && _types[named] is EnumType { Members: [var only] } ? only.Wire : null;

    // What C# has no enum for: numbers of which only some are meant.
    private static List<string> Known(NormalizedSchema normalized, Shape shape) =>
        shape is ScalarShape { IsValueType: true } ? [.. normalized.Values.Select(x => x.Token.ToString(Formatting.None))] : [];
}
