namespace InferenceGateway.Benchmarks.Processes;

/// <summary>Where the sources are: found upwards from the program, which lies in their artifacts.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Artifacts(string name) => Path.Combine(Root, "artifacts", name);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "GeneratedSdk.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"Above {folder} there is no GeneratedSdk.sln: run the benchmarks from the repository.");
    }
}
