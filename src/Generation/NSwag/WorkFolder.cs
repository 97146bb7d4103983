namespace InferenceGateway.Generation.NSwag;

/// <summary>A temporary folder inside another, gone with the run.</summary>
internal sealed class WorkFolder : IDisposable
{
    private const string Prefix = ".work-";

    public WorkFolder(string parent)
    {
        Path = System.IO.Path.Combine(parent, Prefix + Environment.ProcessId);
        // The caller holds the folder's lock: what is there is of a run that was killed.
        foreach (var left in Directory.EnumerateDirectories(parent, Prefix + "*").ToList())
        {
            Directory.Delete(left, recursive: true);
        }

        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <returns>The name of the copy in this folder.</returns>
    public string Copy(string file)
    {
        var name = System.IO.Path.GetFileName(file);
        System.IO.File.Copy(file, File(name));
        return name;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
