namespace InferenceGateway.Tests.Json;

/// <summary>A host's own type that holds ours.</summary>
public sealed class SampleContainer
{
    public SampleMessage? Message { get; set; }

    public SampleRole Role { get; set; }

    public SampleRole? MaybeRole { get; set; }

    public SampleRole?[]? Roles { get; set; }

    public RawJson Raw { get; set; }

    public RawJson? MaybeRaw { get; set; }

    public Dictionary<SampleRole, int>? ByRole { get; set; }
}
