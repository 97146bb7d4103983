namespace InferenceGateway.Generation;

/// <summary>What is generated from what.</summary>
/// <param name="Spec">The OpenAPI document.</param>
/// <param name="Overlay">The corrections to it; null for none.</param>
/// <param name="Out">The folder that the sources go to.</param>
/// <param name="NSwagFile">The NSwag configuration.</param>
/// <param name="Templates">The folder of the Liquid templates.</param>
/// <param name="NSwag">NSwag's command line, <c>dotnet-nswag.dll</c>.</param>
internal sealed record Arguments(string Spec, string? Overlay, string Out, string NSwagFile, string Templates, string NSwag);
