using System.Reflection;

namespace InferenceGateway.Generation.Tests.Support;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "RepositoryRoot").Value!;

    public static string Document => File("openapi/inference-gateway.yaml");

    public static string Overlay => File("openapi/overlay.yaml");

    public static string File(string path) => Path.Combine(Root, path);
}
