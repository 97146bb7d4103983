using System.Net.Http.Headers;
using System.Runtime.InteropServices;

namespace InferenceGateway.Http.Body;

/// <summary>A body of bytes that are in memory already: not copied, and sent again by each attempt.</summary>
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
