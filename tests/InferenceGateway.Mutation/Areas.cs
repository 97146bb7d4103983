namespace InferenceGateway.Mutation;

/// <summary>The parts of the SDK that are mutated.</summary>
internal static class Areas
{
    public static IReadOnlyDictionary<string, Func<string, bool>> All { get; } = new Dictionary<string, Func<string, bool>>
    {
        ["retry"] = file => file.StartsWith("Http/Retry/", StringComparison.Ordinal),
        ["streaming"] = file => file.StartsWith("Streaming/", StringComparison.Ordinal),
        ["accumulators"] = file => Path.GetFileName(file) is var name
            && (name.StartsWith("Streamed", StringComparison.Ordinal) || name.Contains("Accumulator", StringComparison.Ordinal) || name.StartsWith("JsonTextState", StringComparison.Ordinal)),
        ["errors"] = file => file.StartsWith("Errors/", StringComparison.Ordinal),
        ["tools"] = file => file.StartsWith("Tools/", StringComparison.Ordinal),
        ["codec"] = file => file.StartsWith("Json/", StringComparison.Ordinal),
    };

    /// <summary>Lists the files of an area, relative to the SDK's project.</summary>
    public static IEnumerable<string> Files(string root, string area)
    {
        var project = Path.Combine(root, "src", "InferenceGateway");
        return Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Select(x => Path.GetRelativePath(project, x).Replace('\\', '/'))
            .Where(All[area])
            .Order(StringComparer.Ordinal);
    }
}
