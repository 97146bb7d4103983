namespace InferenceGateway.Extensions.AI;

/// <summary>The diagnostic ids with which Microsoft.Extensions.AI marks interfaces that may still change. What implements them is marked in the same way.</summary>
internal static class ExperimentalIds
{
    /// <summary>Image generators and text-to-speech clients.</summary>
    public const string Media = "MEAI001";
}
