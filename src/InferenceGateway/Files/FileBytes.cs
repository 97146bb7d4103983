namespace InferenceGateway.Files;

/// <summary>Reads and writes complete files and streams.</summary>
internal static class FileBytes
{
    private const int CopyBuffer = 81920;

    public static byte[] Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.ReadAllBytes(path);
    }

    public static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a stream from its current position to its end, without disposing it.</summary>
    public static async Task<byte[]> ReadToEndAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, CopyBuffer, cancellationToken).ConfigureAwait(false);
        return memory.ToArray();
    }

    public static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(path, bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the rest of a stream to a file. The file is replaced at the end, so that a failure leaves it as it was.</summary>
    public static async Task WriteAsync(string path, Stream stream, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(path);
        var partial = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, CopyBuffer, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                await stream.CopyToAsync(file, CopyBuffer, cancellationToken).ConfigureAwait(false);
            }

            File.Move(partial, target, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
