using System.Text.RegularExpressions;
using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Operations;

/// <summary>Reads the paths of a document into operations.</summary>
internal sealed partial class OperationReader(JObject document, SchemaReader schemas)
{
    private const string Remove = "Remove it by an overlay action, or say what it offers.";

    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly DocumentReferences _references = new(document);
    private readonly ParameterReader _parameters = new(document, schemas);
    private readonly RequestBodyReader _bodies = new(document, schemas);
    private readonly AnswerReader _answers = new(document, schemas);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _routes = new(StringComparer.Ordinal);

    public List<Operation> ReadAll()
    {
        var operations = new List<Operation>();
        foreach (var (path, entry) in document.Map("paths") ?? [])
        {
            if (path.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            var pointer = JsonPointer.Append("#/paths", path);
            schemas.Errors.Try(() =>
            {
                var (item, at) = _references.Follow(Map(entry, pointer), pointer);
                foreach (var verb in Verbs.Where(item.ContainsKey))
                {
                    schemas.Errors.Try(() => operations.Add(Read(path, verb, item, JsonPointer.Append(at, verb))));
                }
            });
        }

        return operations;
    }

    private static JObject Map(JToken? node, string pointer) =>
        node as JObject ?? throw new GenerationException("IG0050", pointer, "This is not a mapping, as a path or an operation must be.", Remove);

    private Operation Read(string path, string verb, JObject item, string pointer)
    {
        var source = Map(item[verb], pointer);
        if (verb == "trace")
        {
            throw new GenerationException("IG0052", pointer, "The method TRACE is not offered by the client.", "Remove the operation by an overlay action.");
        }

        var name = source.Text("x-csharp-name") ?? Naming.Pascal(source.Text("operationId") ?? verb + path);
        var (parameters, areComplete) = _parameters.ReadAll(name, item, source);
        var operation = new Operation
        {
            Name = name,
            Pointer = pointer,
            Verb = Naming.Pascal(verb),
            Path = Prefixed(ServerPath.Of(source, item, document) + path, parameters),
            Description = Describe(source),
            IsDeprecated = source.Flag("deprecated") ?? false,
            Parameters = parameters,
        };
        if (areComplete)
        {
            schemas.Errors.Try(() => CheckPath(operation));
        }

        schemas.Errors.Try(() => operation = operation with { Body = _bodies.Read(name, source, pointer) });
        schemas.Errors.Try(() =>
        {
            var (answer, streams, items) = _answers.Read(name, source, pointer);
            operation = operation with { Answer = answer, Streams = streams, StreamItems = items };
        });
        CheckName(operation);
        return operation;
    }

    private static string Prefixed(string path, IEnumerable<Parameter> parameters) =>
        parameters.Where(x => x.Prefix.Length > 0).Aggregate(path, (at, x) => at.Replace($"{{{x.Wire}}}", $"{x.Prefix}{{{x.Wire}}}", StringComparison.Ordinal));

    private static string? Describe(JObject source)
    {
        var summary = source.Text("summary");
        var description = source.Text("description");
        // Many descriptions begin with what the summary says.
        return summary is null || description?.TrimStart().StartsWith(summary.TrimEnd('.', ' '), StringComparison.OrdinalIgnoreCase) == true ? description
            : description is null ? summary
            : summary.TrimEnd('.', ' ') + ". " + description;
    }

    private void CheckName(Operation operation)
    {
        if (!Naming.IsPascal(operation.Name))
        {
            throw new GenerationException("IG0057", operation.Pointer, $"No C# method can be called `{operation.Name}`.", "Name it with x-csharp-name in an overlay action.");
        }

        var names = operation.Streams ? new[] { operation.Name, operation.Name + "Streaming" } : [operation.Name];
        foreach (var name in names.Where(x => !_names.Add(x)))
        {
            throw new GenerationException("IG0051", operation.Pointer, $"Another operation is already called {name}.", "Give each operation its own operationId.");
        }
    }

    private void CheckPath(Operation operation)
    {
        var placeholders = Placeholders().Matches(operation.Path).Select(x => x.Groups[1].Value).ToList();
        var declared = operation.Parameters.Where(x => x.Place is ParameterPlace.Segment or ParameterPlace.CatchAll).Select(x => x.Wire).ToList();
        foreach (var name in placeholders.Except(declared, StringComparer.Ordinal).Concat(declared.Except(placeholders, StringComparer.Ordinal)))
        {
            throw new GenerationException(
                "IG0056", operation.Pointer, $"The path {operation.Path} and its path parameters disagree about `{name}`.", "Declare each placeholder once, with `in: path`.");
        }

        if (!_routes.Add(operation.Verb + operation.Path))
        {
            throw new GenerationException(
                "IG0058",
                operation.Pointer,
                $"Together with its server's path it is {operation.Verb} {operation.Path}, which another operation is already.",
                "Correct the path or its `servers` by an overlay action.");
        }
    }

    [GeneratedRegex("{([^}]*)}")]
    private static partial Regex Placeholders();
}
