using InferenceGateway.Generation.NSwag;

namespace InferenceGateway.Generation.Output;

/// <summary>What is generated from one document.</summary>
/// <param name="Files">The UTF-8 of the sources by their names.</param>
/// <param name="Lowered">The document that NSwag read, kept so that NSwag can be run on it by hand.</param>
internal sealed record GeneratedSources(IReadOnlyDictionary<string, byte[]> Files, byte[] Lowered);

/// <summary>Brings a folder to the new state: only what differs is written, what is no longer made is removed.</summary>
internal static class OutputFolder
{
    /// <param name="folder">The folder.</param>
    /// <param name="sources">What it is to hold.</param>
    /// <param name="changes">What the changes become a part of.</param>
    /// <returns>How many sources are written or removed.</returns>
    public static int Stage(string folder, GeneratedSources sources, FileTransaction changes)
    {
        var changed = 0;

        // Before the new files are written: where case does not matter, the old file of a type whose name changes only in case is the new one, too.
        foreach (var path in Directory.EnumerateFiles(folder, "*" + SourceSplitter.Extension).Where(x => !sources.Files.ContainsKey(Path.GetFileName(x))))
        {
            changes.Delete(path);
            changed++;
        }

        changed += sources.Files.Count(x => changes.Write(Path.Combine(folder, x.Key), x.Value));
        changes.Write(Path.Combine(folder, NSwagDocument.FileName), sources.Lowered);
        return changed;
    }
}
