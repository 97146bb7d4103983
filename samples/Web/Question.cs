namespace InferenceGateway.Samples.Web;

/// <summary>The request of the browser.</summary>
/// <param name="Text">The question.</param>
internal sealed record Question(string? Text);
