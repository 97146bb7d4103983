using InferenceGateway.Benchmarks.Harness;

namespace InferenceGateway.Benchmarks.Processes;

/// <summary>What somebody waits for who changes the document, or builds the SDK. In a folder of its own beside the other artifacts, with the packages restored.</summary>
internal static class BuildTimes
{
    public static IEnumerable<Scenario> All() =>
        [new Scenario(Section.Build, "build-times", "The SDK from its document", "run", OpenAsync) { IsSlow = true, MaxRounds = 2, NeedsWarmUp = false }];

    private static async Task<Stage> OpenAsync()
    {
        var artifacts = Repository.Artifacts("build-times");
        var generator = Path.Combine(artifacts, "bin", "Generation", "release", "InferenceGateway.Generation.dll");
        string[] build = ["build", "src/InferenceGateway", "-c", "Release", $"-p:ArtifactsPath={artifacts}"];
        await Child.RunAsync("dotnet", build, Repository.Root).ConfigureAwait(false);
        return new Stage(
        [
            new Subject("generation: from the document to all C# files", 1, 1, _ => RunAsync(
                ["exec", generator, "--out", Path.Combine(artifacts, "generation")], Path.Combine(artifacts, "generation"))),
            new Subject("clean build of the SDK, its generator and both targets, packages restored", 1, 1, _ => RunAsync(build, Path.Combine(artifacts, "bin"), Path.Combine(artifacts, "obj"), Path.Combine(artifacts, "generated"))),
            new Subject("the same build again, with nothing changed", 1, 1, _ => RunAsync(build)),
        ]);
    }

    private static Task RunAsync(string[] arguments, params string[] withoutFolders)
    {
        foreach (var folder in withoutFolders.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Child.RunAsync("dotnet", arguments, Repository.Root);
    }
}
