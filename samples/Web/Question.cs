namespace InferenceGateway.Samples.Web;

/// <summary>What the browser asks.</summary>
/// <param name="Text">The question.</param>
internal sealed record Question(string? Text);
