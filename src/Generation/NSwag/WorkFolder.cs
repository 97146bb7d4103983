namespace InferenceGateway.Generation.NSwag;

/// <summary>A temporary folder inside another, gone with the run.</summary>
internal sealed class WorkFolder : IDisposable
{
    public WorkFolder(string parent)
    {
        Path = System.IO.Path.Combine(parent, ".work-" + Environment.ProcessId);
        Dispose();
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
