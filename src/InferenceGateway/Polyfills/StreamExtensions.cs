#if NETSTANDARD2_0
using System.Runtime.InteropServices;

namespace System.IO;

[Microsoft.CodeAnalysis.Embedded]
internal static class StreamExtensions
{
    /// <summary>As the framework's own, for memory that is an array.</summary>
    public static Task<int> ReadAsync(this Stream stream, Memory<byte> buffer, CancellationToken cancellationToken) =>
        MemoryMarshal.TryGetArray<byte>(buffer, out var array)
            ? stream.ReadAsync(array.Array!, array.Offset, array.Count, cancellationToken)
            : throw new NotSupportedException("The memory is not an array.");

    /// <summary>The older framework takes no token here; a token that is cancelled is seen all the same.</summary>
    public static Task<Stream> ReadAsStreamAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }
}
#endif
