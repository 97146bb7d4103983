using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

/// <summary>
/// The gateway's document lowered to a plain one that NSwag understands fully: every name and every shape is decided here,
/// NSwag resolves the types, and the templates only print.
/// </summary>
internal static class Lowered
{
    private const string HandWritten = "FilePart";

    public static JObject From(JObject document)
    {
        var (types, operations) = Read(document);
        return Write(document, types, operations);
    }

    /// <summary>All types and operations with their names and shapes, before anything is written down.</summary>
    public static (TypeTable Types, List<Operation> Operations) Read(JObject document)
    {
        var types = new TypeTable();
        var schemas = new SchemaReader(document, types);
        schemas.ReadAll();
        var operations = new OperationReader(document, schemas).ReadAll();
        UnionResolver.Resolve(types);
        RequestReach.Mark(operations, types);
        return (types, operations);
    }

    /// <summary>The C# types that a plain document asks for.</summary>
    public static IEnumerable<string> TypeNames(JObject plain) =>
        ((JObject)plain["components"]!["schemas"]!).Properties().Select(x => x.Name).Where(x => x != HandWritten);

    // Hand-written, so NSwag is told not to print it; it needs a member, or it would be taken for anything.
    private static JObject FilePart() => new()
    {
        ["type"] = "object",
        ["properties"] = new JObject { ["name"] = new JObject { ["type"] = "string" } },
    };

    private static JObject Write(JObject document, TypeTable types, List<Operation> operations)
    {
        var components = new JObject { [HandWritten] = FilePart() };
        foreach (var type in types.Types.OrderBy(x => x.Name, StringComparer.Ordinal))
        {
            components[type.Name] = PlainTypes.Of(type);
        }

        var paths = new JObject();
        foreach (var operation in operations)
        {
            if (paths[operation.Path] is not JObject path)
            {
                paths[operation.Path] = path = [];
            }

            path[operation.Verb.ToLowerInvariant()] = PlainOperation.Of(operation);
        }

        return new JObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JObject
            {
                ["title"] = document.Map("info")?.Text("title") ?? "Inference Gateway API",
                ["version"] = document.Map("info")?.Text("version") ?? "0",
            },
            ["x-operations"] = operations.Count,
            ["paths"] = paths,
            ["components"] = new JObject { ["schemas"] = components },
        };
    }
}
