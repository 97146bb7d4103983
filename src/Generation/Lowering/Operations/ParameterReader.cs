using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Operations;

/// <summary>Reads the parameters of an operation, its path's included.</summary>
internal sealed class ParameterReader(JObject document, SchemaReader schemas)
{
    // What OpenAPI keeps for itself: declared as parameters, these say nothing.
    private static readonly HashSet<string> OwnHeaders = new(["Accept", "Content-Type", "Authorization"], StringComparer.OrdinalIgnoreCase);

    private readonly DocumentReferences _references = new(document);

    /// <param name="operationName">The operation's C# name, after which an inline type is called.</param>
    /// <param name="item">The path's item.</param>
    /// <param name="source">The operation.</param>
    /// <returns>The parameters, and whether none of them has an error.</returns>
    public (IReadOnlyList<Parameter> Parameters, bool AreComplete) ReadAll(string operationName, JObject item, JObject source)
    {
        // An operation's parameter replaces that of its path, and is read instead of it.
        var areComplete = true;
        var found = new Dictionary<(string Name, string? In), (JObject Source, string Pointer)>();
        foreach (var entry in (item.List("parameters") ?? []).Concat(source.List("parameters") ?? []))
        {
            var place = JsonPointer.Of(entry);
            areComplete &= schemas.Errors.Try(() =>
            {
                var (parameter, at) = _references.Follow(
                    entry as JObject ?? throw new GenerationException("IG0050", place, "This is not a mapping, as a parameter must be.", "Remove it by an overlay action."), place);
                var name = parameter.Text("name") ?? throw new GenerationException("IG0053", at, "The parameter has no name.", "Name it.");
                found[(name, parameter.Text("in"))] = (parameter, at);
            });
        }

        var parameters = new List<Parameter>();
        foreach (var ((name, @in), (parameter, at)) in found)
        {
            if (@in != "header" || !OwnHeaders.Contains(name))
            {
                areComplete &= schemas.Errors.Try(() => parameters.Add(Read(operationName, parameters, parameter, name, at)));
            }
        }

        return (parameters, areComplete);
    }

    private Parameter Read(string operationName, List<Parameter> others, JObject source, string wire, string pointer)
    {
        if (source["schema"] is not { } schema)
        {
            throw new GenerationException("IG0054", pointer, $"The parameter `{wire}` has no schema.", "Give it one; `content` is not understood here.");
        }

        var shape = ReadSchema(schema, JsonPointer.Append(pointer, "schema"), operationName + Naming.Pascal(wire));
        var place = Place(source, shape, pointer, wire);
        var prefix = place == ParameterPlace.Segment ? Prefix(source, pointer, wire) : "";
        var required = source.Flag("required") ?? false;
        return new Parameter(
            wire,
            Variable(others, source, wire, pointer),
            place,
            shape,
            required || place is ParameterPlace.Segment or ParameterPlace.CatchAll,
            Describe(source))
        {
            Prefix = prefix,
        };
    }

    // There is no attribute for it that compilers look at.
    private static string? Describe(JObject source) =>
        source.Flag("deprecated") == true ? $"{source.Text("description")} Deprecated by the gateway's API.".TrimStart() : source.Text("description");

    private static string Variable(List<Parameter> others, JObject source, string wire, string pointer)
    {
        const string remedy = "Prescribe a name: x-csharp-name beside the parameter.";
        var name = source.Text("x-csharp-name") ?? Naming.Variable(wire);
        if (!Naming.IsVariable(name))
        {
            throw new GenerationException("IG0057", pointer, $"The parameter `{wire}` cannot be called `{name}` in C#.", remedy);
        }

        return others.Find(x => x.Variable == name) is { } other
            ? throw new GenerationException("IG0034", pointer, $"The parameters `{wire}` and `{other.Wire}` would both be called {name} in C#.", remedy)
            : name;
    }

    // The values of a list are what the parameter is about, so their type has the parameter's name.
    private Shape ReadSchema(JToken schema, string pointer, string typeName) =>
        (schema as JObject)?["type"] is JValue { Value: "array" } && schema["items"] is { } items
            ? new ListShape(schemas.Read(items, JsonPointer.Append(pointer, "items"), typeName))
            : schemas.Read(schema, pointer, typeName);

    // What stands before a value in a path: so little is left of the styles where values are plain.
    private static string Prefix(JObject source, string pointer, string wire) => source.Text("style") switch
    {
        null or "simple" => "",
        "label" => ".",
        "matrix" => $";{wire}=",
        var style => throw new GenerationException(
            "IG0055", pointer, $"The parameter `{wire}` in path has the style {style}, which paths do not have.", "Make it simple, label or matrix by an overlay action."),
    };

    private static ParameterPlace Place(JObject source, Shape shape, string pointer, string wire)
    {
        if (shape is RawShape { IsError: true } or ListShape { Item: RawShape { IsError: true } })
        {
            return ParameterPlace.Query;
        }

        var isScalar = shape is ScalarShape { Kind: not Scalar.Boolean } or NamedShape { Kind: TypeKind.Enum };
        var isList = shape is ListShape { Item: ScalarShape { Kind: not Scalar.Boolean } or NamedShape { Kind: TypeKind.Enum } };
        var place = (source.Text("in"), isScalar, isList) switch
        {
            ("query", _, _) when shape is ScalarShape { Kind: Scalar.Boolean } => ParameterPlace.Query,
            ("query", true, _) => (ParameterPlace?)ParameterPlace.Query,
            ("query", _, true) when source.Text("style") is null or "form" => source.Flag("explode") == false ? ParameterPlace.QueryList : ParameterPlace.QueryMulti,
            ("path", true, _) => source.Flag("x-catch-all") == true ? ParameterPlace.CatchAll : ParameterPlace.Segment,
            ("header", true, _) => ParameterPlace.Header,
            _ => null,
        };
        return place ?? throw new GenerationException(
            "IG0055",
            pointer,
            source.Text("in") == "cookie"
                ? $"The parameter `{wire}` is a cookie, and the client sends none."
                : $"The parameter `{wire}` in {source.Text("in") ?? "nothing"} has a shape that cannot be sent there.",
            "Strings, numbers and enums are understood in query, path and header, in query also true or false, and lists with the style form; change or remove it by an overlay action.");
    }
}
