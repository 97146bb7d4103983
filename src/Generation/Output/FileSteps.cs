namespace InferenceGateway.Generation.Output;

/// <summary>The single steps that change files. Tests take another one, which fails at each of them in turn.</summary>
internal class FileSteps
{
    public static FileSteps Real { get; } = new();

    public virtual void Write(string path, byte[] content) => File.WriteAllBytes(path, content);

    public virtual void Copy(string from, string to) => File.Copy(from, to, overwrite: true);

    public virtual void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public virtual void Delete(string path) => File.Delete(path);

    public virtual void CreateFolder(string path) => Directory.CreateDirectory(path);

    public virtual void DeleteFolder(string path) => Directory.Delete(path, recursive: true);
}
