using System.Reflection;
using InferenceGateway.Generation.Lowering.Schemas;

namespace InferenceGateway.Generation.NSwag;

/// <summary>The package NSwag.MSBuild, which the build of this program restores.</summary>
internal static class NSwagPackage
{
    private const string Property = "NSwagExe_Net100";

    /// <summary>The path of <c>dotnet-nswag.dll</c>.</summary>
    public static string CommandLine { get; } = Find();

    // The build's property is a command, dotnet "…/dotnet-nswag.dll".
    private static string Find()
    {
        var command = typeof(NSwagPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == Property).Value!;
        return Path.GetFullPath(command.Split('"')[1]);
    }
}
