namespace InferenceGateway.Http;

/// <summary>How the client introduces itself: the header <c>User-Agent</c>, and the version of its telemetry.</summary>
internal static class UserAgent
{
    public const string Header = "User-Agent";

    public static string? Version { get; } = typeof(UserAgent).Assembly.GetName().Version?.ToString(3);

    public static string Value { get; } = $"inference-gateway-dotnet/{Version}";
}
