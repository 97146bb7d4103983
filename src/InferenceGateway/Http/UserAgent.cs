namespace InferenceGateway.Http;

/// <summary>The <c>User-Agent</c> header of the client, and the version that its telemetry reports.</summary>
internal static class UserAgent
{
    public const string Header = "User-Agent";

    public static string? Version { get; } = typeof(UserAgent).Assembly.GetName().Version?.ToString(3);

    public static string Value { get; } = $"inference-gateway-dotnet/{Version}";
}
