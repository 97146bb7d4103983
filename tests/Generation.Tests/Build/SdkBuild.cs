using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Build;

/// <summary>Builds the SDK as users do, but into a folder of its own, so that the checkout's output and its locks are left alone.</summary>
internal sealed class SdkBuild(string artifacts)
{
    /// <summary>Generates and compiles.</summary>
    /// <param name="spec">The document; null for the repository's own.</param>
    /// <returns>What the build wrote.</returns>
    public string Build(string? spec) => Run(spec);

    /// <summary>Generates if a build would, and compiles nothing of the SDK.</summary>
    /// <param name="spec">The document.</param>
    /// <param name="more">Further arguments.</param>
    /// <returns>What the build wrote.</returns>
    public string Generate(string spec, params string[] more) => Run(spec, ["-t:ResolveProjectReferences", .. more]);

    /// <summary>The generated files of a type, one for each document and overlay it was generated from.</summary>
    public string[] Sources(string type) => Directory.GetFiles(artifacts, $"{type}.g.cs", SearchOption.AllDirectories);

    /// <summary>The properties of a type in the built assembly; null where there is no such type.</summary>
    public IReadOnlyList<string>? Properties(string type)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(artifacts, "bin", "InferenceGateway", "debug_net10.0", "InferenceGateway.dll")));
        var metadata = file.GetMetadataReader();
        foreach (var definition in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            if (metadata.StringComparer.Equals(definition.Namespace, "InferenceGateway.Models") && metadata.StringComparer.Equals(definition.Name, type))
            {
                return [.. definition.GetProperties().Select(x => metadata.GetString(metadata.GetPropertyDefinition(x).Name))];
            }
        }

        return null;
    }

    private string Run(string? spec, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "build", "src/InferenceGateway", "-f", "net10.0", "--disable-build-servers", "-nodeReuse:false", "-p:RunAnalyzers=false",
                $"-p:ArtifactsPath={artifacts}",
            },
        };
        if (spec is not null)
        {
            start.ArgumentList.Add($"-p:GatewaySpec={spec}");
        }

        more.ToList().ForEach(start.ArgumentList.Add);
        if (Directory.Exists(Path.Combine(artifacts, "obj")))
        {
            start.ArgumentList.Add("--no-restore");
        }

        // The test may itself run inside a build, whose settings are not this one's.
        foreach (var name in start.Environment.Keys.Where(x => x.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
