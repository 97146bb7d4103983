using InferenceGateway.Generation.Spec;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

/// <summary>Reads the paths of a document into operations.</summary>
internal sealed class OperationReader(JObject document, SchemaReader schemas)
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly DocumentReferences _references = new(document);
    private readonly OperationBodies _bodies = new(document, schemas);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public List<Operation> ReadAll()
    {
        var operations = new List<Operation>();
        foreach (var (path, item) in document["paths"] as JObject ?? [])
        {
            var pointer = JsonPointer.Append("#/paths", path);
            if (item is not JObject map)
            {
                throw new GenerationException("IG0050", pointer, "The path has no operations.", "Remove it, or say what it offers.");
            }

            operations.AddRange(Verbs.Where(map.ContainsKey).Select(verb => Read(path, verb, map, JsonPointer.Append(pointer, verb))));
        }

        return operations;
    }

    private Operation Read(string path, string verb, JObject item, string pointer)
    {
        var source = (JObject)item[verb]!;
        var name = (string?)source["x-csharp-name"] ?? Naming.Pascal((string?)source["operationId"] ?? verb + path);
        if (!_names.Add(name))
        {
            throw new GenerationException("IG0051", pointer, $"Another operation is already called {name}.", "Give each operation its own operationId.");
        }

        if (verb == "trace")
        {
            throw new GenerationException("IG0052", pointer, "The method TRACE is not offered by the client.", "Remove the operation by an overlay action.");
        }

        var operation = new Operation
        {
            Name = name,
            Pointer = pointer,
            Verb = Naming.Pascal(verb),
            Path = ServerPath(source, item) + path,
            Description = Describe(source),
            IsDeprecated = (bool?)source["deprecated"] ?? false,
        };
        ReadParameters(operation, item["parameters"], JsonPointer.Append(pointer[..pointer.LastIndexOf('/')], "parameters"));
        ReadParameters(operation, source["parameters"], JsonPointer.Append(pointer, "parameters"));
        CheckPath(operation);
        _bodies.ReadRequest(operation, source, pointer);
        _bodies.ReadResponses(operation, source, pointer);
        return operation;
    }

    private static string? Describe(JObject source)
    {
        var summary = (string?)source["summary"];
        var description = (string?)source["description"];
        return summary is null || description is null ? description ?? summary : summary.TrimEnd('.', ' ') + ". " + description;
    }

    /// <summary>The path of the server that serves the operation: its own, its path's, or the document's first.</summary>
    private string ServerPath(JObject operation, JObject item)
    {
        var url = (string?)(operation["servers"] ?? item["servers"] ?? document["servers"])?[0]?["url"] ?? "/";
        var path = Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.AbsolutePath : url;
        return path.TrimEnd('/');
    }

    private void ReadParameters(Operation operation, JToken? list, string pointer)
    {
        var index = 0;
        foreach (var entry in list as JArray ?? [])
        {
            var (source, at) = _references.Follow((JObject)entry, JsonPointer.Append(pointer, index++));
            var parameter = ReadParameter(operation, source, at);
            operation.Parameters.RemoveAll(x => x.Wire == parameter.Wire && (x.Place == ParameterPlace.Header) == (parameter.Place == ParameterPlace.Header));
            operation.Parameters.Add(parameter);
        }
    }

    private Parameter ReadParameter(Operation operation, JObject source, string pointer)
    {
        var wire = (string?)source["name"] ?? throw new GenerationException("IG0053", pointer, "The parameter has no name.", "Name it.");
        if (source["schema"] is not { } schema)
        {
            throw new GenerationException("IG0054", pointer, $"The parameter `{wire}` has no schema.", "Give it one; `content` is not understood here.");
        }

        var shape = ReadSchema(schema, JsonPointer.Append(pointer, "schema"), operation.Name + Naming.Pascal(wire));
        var place = Place(source, shape, pointer, wire);
        var required = (bool?)source["required"] ?? false;
        var variable = (string?)source["x-csharp-name"] ?? Naming.Variable(wire);
        return new Parameter(wire, variable, place, shape, required || place is ParameterPlace.Segment or ParameterPlace.CatchAll, (string?)source["description"]);
    }

    // The values of a list are what the parameter is about, so their type has the parameter's name.
    private Shape ReadSchema(JToken schema, string pointer, string typeName) =>
        (string?)(schema as JObject)?["type"] == "array" && schema["items"] is { } items
            ? new ListShape(schemas.Read(items, JsonPointer.Append(pointer, "items"), typeName))
            : schemas.Read(schema, pointer, typeName);

    private static ParameterPlace Place(JObject source, Shape shape, string pointer, string wire)
    {
        var isScalar = shape is ScalarShape { Kind: not Scalar.Boolean } or NamedShape { Type: EnumType };
        var isTextList = shape is ListShape { Item: ScalarShape { Kind: Scalar.String } or NamedShape { Type: EnumType } };
        var place = ((string?)source["in"], isScalar, isTextList) switch
        {
            ("query", true, _) => (ParameterPlace?)ParameterPlace.Query,
            ("query", _, true) when (bool?)source["explode"] == false => ParameterPlace.QueryList,
            ("path", true, _) => (bool?)source["x-catch-all"] == true ? ParameterPlace.CatchAll : ParameterPlace.Segment,
            ("header", true, _) => ParameterPlace.Header,
            _ => null,
        };
        return place ?? throw new GenerationException(
            "IG0055",
            pointer,
            $"The parameter `{wire}` in {source["in"]} has a shape that cannot be sent there.",
            "Strings, numbers and enums are understood in query, path and header, lists of strings in query with explode: false; change it by an overlay action.");
    }

    private static void CheckPath(Operation operation)
    {
        var placeholders = System.Text.RegularExpressions.Regex.Matches(operation.Path, "{([^}]*)}").Select(x => x.Groups[1].Value).ToList();
        var declared = operation.Parameters.Where(x => x.Place is ParameterPlace.Segment or ParameterPlace.CatchAll).Select(x => x.Wire).ToList();
        foreach (var name in placeholders.Except(declared, StringComparer.Ordinal).Concat(declared.Except(placeholders, StringComparer.Ordinal)))
        {
            throw new GenerationException(
                "IG0056", operation.Pointer, $"The path {operation.Path} and its path parameters disagree about `{name}`.", "Declare each placeholder once, with `in: path`.");
        }
    }
}
