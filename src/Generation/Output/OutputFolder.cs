using InferenceGateway.Generation.NSwag;

namespace InferenceGateway.Generation.Output;

/// <summary>Brings a folder to the new state: only what differs is written, what is no longer made is removed.</summary>
internal static class OutputFolder
{
    /// <param name="folder">The folder.</param>
    /// <param name="files">The sources by their names.</param>
    /// <param name="lowered">The document that NSwag read, kept so that NSwag can be run on it by hand.</param>
    /// <returns>How many sources were written or removed.</returns>
    public static int Update(string folder, IReadOnlyDictionary<string, string> files, string lowered)
    {
        var changed = files.Count(x => Write(Path.Combine(folder, x.Key), x.Value));
        foreach (var path in Directory.EnumerateFiles(folder, "*" + SourceSplitter.Extension).Where(x => !files.ContainsKey(Path.GetFileName(x))).ToList())
        {
            File.Delete(path);
            changed++;
        }

        Write(Path.Combine(folder, NSwagDocument.FileName), lowered);
        return changed;
    }

    /// <returns>False where the file holds the text already.</returns>
    private static bool Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text)
        {
            return false;
        }

        // Written beside and moved, so that nobody ever compiles half a file.
        var half = path + ".tmp";
        File.WriteAllText(half, text);
        File.Move(half, path, overwrite: true);
        return true;
    }
}
