using System.Net.Http.Headers;
using System.Runtime.InteropServices;

namespace InferenceGateway.Http.Body;

/// <summary>Creates a body from bytes in memory. They are not copied, and every attempt sends them.</summary>
internal static class ByteContent
{
    public static HttpContent Of(ReadOnlyMemory<byte> bytes, string mediaType)
    {
        var content = MemoryMarshal.TryGetArray(bytes, out var array)
            ? new ByteArrayContent(array.Array!, array.Offset, array.Count)
            : new ByteArrayContent(bytes.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }
}
