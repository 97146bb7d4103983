using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Lowering;

/// <summary>All types and operations of a document with their names and shapes, before anything is written down.</summary>
/// <param name="Title">The document's title, if it has one.</param>
/// <param name="Version">The document's version, if it has one.</param>
/// <param name="Types">The types.</param>
/// <param name="Operations">The operations, in the order of the document.</param>
internal sealed record LoweredApi(string? Title, string? Version, TypeCatalog Types, IReadOnlyList<Operation> Operations)
{
    /// <summary>The types that have another name than their places ask for.</summary>
    public IReadOnlyList<NameWarning> Renamed { get; init; } = [];
}
