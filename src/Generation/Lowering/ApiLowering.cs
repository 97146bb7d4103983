using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Resolution;
using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

/// <summary>Lowers a document to the C# that it asks for: every name and every shape is decided here.</summary>
internal static class ApiLowering
{
    public static LoweredApi Lower(JObject document)
    {
        var errors = new ErrorList();
        var registry = new TypeRegistry(NameDecisions.None);
        var operations = Read(document, registry, errors);
        if (registry.Decide() is { IsEmpty: false } decided)
        {
            // Inline types ask for the same name: which of them has it is not to depend on which was read first.
            errors = new ErrorList();
            registry = new TypeRegistry(decided);
            operations = Read(document, registry, errors);
        }

        var resolved = UnionResolver.Resolve(registry.ToCatalog(), errors);
        errors.ThrowIfAny();
        var marked = TypeRoleMarker.Mark(resolved, operations);
        return new LoweredApi(document.Map("info")?.Text("title"), document.Map("info")?.Text("version"), marked, operations) { Renamed = registry.Warnings };
    }

    private static List<Operation> Read(JObject document, TypeRegistry registry, ErrorList errors)
    {
        var schemas = new SchemaReader(document, registry, errors);
        schemas.ReadAll();
        var operations = new OperationReader(document, schemas).ReadAll();
        schemas.ReadRest();
        return operations;
    }
}
