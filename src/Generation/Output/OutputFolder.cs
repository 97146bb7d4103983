namespace InferenceGateway.Generation.Output;

/// <summary>Brings a folder to the new state: only what differs is written, what is no longer made is removed.</summary>
internal static class OutputFolder
{
    public static int Update(string folder, SortedDictionary<string, string> files, string lowered)
    {
        var changed = 0;
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                // Written beside and moved, so that nobody ever compiles half a file.
                var half = path + ".tmp";
                File.WriteAllText(half, text);
                File.Move(half, path, overwrite: true);
                changed++;
            }
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.g.cs").Where(x => !files.ContainsKey(Path.GetFileName(x))).ToList())
        {
            File.Delete(path);
            changed++;
        }

        File.Move(lowered, Path.Combine(folder, Generator.LoweredFile), overwrite: true);
        return changed;
    }
}
