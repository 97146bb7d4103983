namespace InferenceGateway.Generation.Update;

/// <summary>What is updated to what.</summary>
/// <param name="Generation">What is generated from: the new document, not yet in place.</param>
/// <param name="Document">The document in place.</param>
/// <param name="OldOverlay">The overlay that belongs to the document in place.</param>
/// <param name="Client">The folder of the client's sources.</param>
/// <param name="Report">Where the report goes as Markdown.</param>
/// <param name="IsDryRun">Set where nothing is to be put in place nor generated.</param>
internal sealed record UpdateArguments(Arguments Generation, string Document, string? OldOverlay, string Client, string? Report, bool IsDryRun);
