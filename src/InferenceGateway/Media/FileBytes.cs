namespace InferenceGateway.Media;

/// <summary>Whole files and streams, in memory and back.</summary>
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
#if NET
        return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
#else
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, CopyBuffer, useAsync: true);
        return await ReadToEndAsync(file, cancellationToken).ConfigureAwait(false);
#endif
    }

    /// <summary>Reads a stream from where it stands to its end, and leaves it open.</summary>
    public static async Task<byte[]> ReadToEndAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, CopyBuffer, cancellationToken).ConfigureAwait(false);
        return memory.ToArray();
    }

    public static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
#if NET
        await File.WriteAllBytesAsync(path, bytes, cancellationToken).ConfigureAwait(false);
#else
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, CopyBuffer, useAsync: true);
        await file.WriteAsync(bytes, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
#endif
    }
}
