using InferenceGateway.Json;

namespace InferenceGateway.Streaming;

/// <summary>A request as it is at the call, although it is sent later: each member as its JSON text. As deep as any copy, and nothing to keep in step with the types.</summary>
internal static class RequestSnapshot
{
    public static void Take<T, TCodec>(T request, JsonMembers into)
        where TCodec : struct, IJsonCodec<T>
    {
        using var buffer = new PooledBuffer();
        JsonCodec.Write<T, TCodec>(buffer, request);
        var cursor = new JsonCursor(buffer.WrittenSpan);
        cursor.Reader.Read();
        while (cursor.NextMember())
        {
            into.Append(cursor.ReadName(), cursor.ReadRaw());
        }
    }
}
