using InferenceGateway.Json;

namespace InferenceGateway.Streaming;

/// <summary>Copies a request at the time of the call, because a stream sends it later. Each member is stored as JSON text: a deep copy that does not depend on the members of the type.</summary>
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
