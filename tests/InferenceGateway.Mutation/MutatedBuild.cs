using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceGateway.Mutation;

/// <summary>Builds the SDK with all mutants in it. Mutants that do not compile are taken out, and the build is repeated.</summary>
internal sealed partial class MutatedBuild(string root, string work)
{
    private const int MostBuilds = 12;

    private readonly string _project = Path.Combine(root, "src", "InferenceGateway");
    private readonly string _sources = Path.Combine(work, "sources");

    /// <summary>Builds the mutants of these files.</summary>
    /// <param name="files">The files, relative to the SDK's project.</param>
    /// <returns>The mutants that compile. The assembly is at <see cref="Assembly"/>.</returns>
    public IReadOnlyList<Mutant> Build(IReadOnlyList<string> files)
    {
        var refused = new HashSet<int>();
        for (var build = 1; build <= MostBuilds; build++)
        {
            var mutated = Write(files, refused);
            var count = mutated.Sum(x => x.Mutants.Count);
            Console.WriteLine($"build {build}: {count} mutants, {refused.Count} that do not compile");
            var errors = Compile();
            if (errors.Count == 0)
            {
                return [.. mutated.SelectMany(x => x.Mutants)];
            }

            refused.UnionWith(errors.SelectMany(x => mutated.Single(file => file.Path == x.File).At(x.Line, x.Column)));
        }

        throw new InvalidOperationException($"After {MostBuilds} builds there are still mutants that do not compile.");
    }

    public string Assembly => Path.Combine(work, "build", "bin", "InferenceGateway", "release_net10.0", "InferenceGateway.dll");

    private List<MutatedFile> Write(IReadOnlyList<string> files, HashSet<int> refused)
    {
        var next = 1;
        var mutated = new List<MutatedFile>();
        foreach (var path in files)
        {
            var file = MutatedFile.Create(_project, path, next, refused, out next);
            var target = Path.Combine(_sources, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, file.Text);
            mutated.Add(file);
        }

        File.WriteAllText(Path.Combine(_sources, "MutantSwitch.cs"), MutantSwitch.Source(next));
        return mutated;
    }

    private List<(string File, int Line, int Column)> Compile()
    {
        var result = Command.Run("dotnet", root, TimeSpan.FromMinutes(10),
        [
            "build", _project, "-c", "Release", "-f", "net10.0", "-v", "q", "-nologo",
            $"-p:ArtifactsPath={Path.Combine(work, "build")}",
            $"-p:MutatedSources={_sources}",
            $"-p:CustomAfterMicrosoftCommonTargets={Path.Combine(root, "tests", "InferenceGateway.Mutation", "Mutated.targets")}",
            "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:EnforceCodeStyleInBuild=false", "-p:GenerateDocumentationFile=false",
        ]);
        if (result.ExitCode == 0)
        {
            return [];
        }

        var errors = ErrorLine().Matches(result.Output)
            .Select(x => (File: x.Groups["file"].Value, Line: Number(x, "line"), Column: Number(x, "column")))
            .Where(x => x.File.StartsWith(_sources, StringComparison.Ordinal))
            .Select(x => (Path.GetRelativePath(_sources, x.File).Replace('\\', '/'), x.Line, x.Column))
            .Distinct().ToList();
        return errors.Count > 0 ? errors : throw new InvalidOperationException($"The build failed for another reason:\n{result.Output}");
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<file>[^(\n]+)\((?<line>\d+),(?<column>\d+)\): error CS", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
