namespace InferenceGateway.Testing.Sandbox;

internal static class HealthRoute
{
    public const string Path = "/health";

    public static FakeReply Answer() => FakeReply.Json("""{"message":"OK"}""");
}
