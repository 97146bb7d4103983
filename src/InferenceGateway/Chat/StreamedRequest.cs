using InferenceGateway.Json;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>Makes the requests of streams, which are sent later than the call that they belong to.</summary>
internal static class StreamedRequest
{
    /// <summary>Takes a snapshot of a request, so that changes to the request or to its lists no longer have an effect.</summary>
    /// <param name="copy">A shallow copy of the caller's request.</param>
    /// <param name="empty">A request without members. It receives those of the snapshot, each as its JSON text.</param>
    /// <returns><paramref name="empty"/>, which asks for a stream.</returns>
    public static T Snapshot<T, TCodec>(T copy, T empty)
        where T : ITextRequest
        where TCodec : struct, IJsonCodec<T>
    {
        copy.Stream = true;
        RequestSnapshot.Take<T, TCodec>(copy, empty.AdditionalProperties);
        return empty;
    }
}
