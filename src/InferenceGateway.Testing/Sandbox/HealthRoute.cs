namespace InferenceGateway.Testing.Sandbox;

/// <summary>GET /health.</summary>
internal static class HealthRoute
{
    public const string Path = "/health";

    public static FakeReply Answer() => FakeReply.Json("""{"message":"OK"}""");
}
