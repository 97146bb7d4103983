namespace InferenceGateway.Tests.Streaming;

/// <summary>An event as its API sends it, with or without a name.</summary>
internal sealed record StreamEvent(string? Name, string Data);
