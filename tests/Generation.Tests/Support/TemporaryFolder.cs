namespace InferenceGateway.Generation.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string? name = null)
    {
        Root = Directory.CreateTempSubdirectory("gateway-").FullName;
        Path = name is null ? Root : Directory.CreateDirectory(System.IO.Path.Combine(Root, name)).FullName;
    }

    public string Path { get; }

    private string Root { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
