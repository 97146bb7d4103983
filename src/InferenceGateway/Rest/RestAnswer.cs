using InferenceGateway.Json;

namespace InferenceGateway.Rest;

/// <summary>Reads the body of an answer that must be one JSON value.</summary>
internal static class RestAnswer
{
    public static T Read<T, TCodec>(ReadOnlySpan<byte> utf8, string? operation, int attempts)
        where TCodec : struct, IJsonCodec<T>
    {
        if (utf8.IsEmpty)
        {
            throw new GatewayProtocolException("the answer is empty.").During(operation, attempts);
        }

        try
        {
            return JsonCodec.Read<T, TCodec>(utf8) ?? throw new GatewayProtocolException("the answer is the JSON value null.", "$", "null");
        }
        catch (GatewayProtocolException exception) when (exception.Operation is null)
        {
            throw exception.During(operation, attempts);
        }
    }
}
