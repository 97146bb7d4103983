using InferenceGateway.Errors;
using InferenceGateway.Http;
using InferenceGateway.Json;

namespace InferenceGateway.Api;

/// <summary>Reads the body of a response that must be one JSON value.</summary>
internal static class JsonAnswer
{
    public static T Read<T, TCodec>(ReadOnlySpan<byte> utf8, HttpRequestMessage request, HttpResponseMessage response, int maxErrorBytes)
        where TCodec : struct, IJsonCodec<T>
    {
        try
        {
            var value =
                utf8.IsEmpty ? throw new GatewayProtocolException("the answer is empty.") :
                JsonCodec.Read<T, TCodec>(utf8) ?? throw new GatewayProtocolException("the answer is the JSON value null.", "$", "null");
            if (value is IRootAnswer root)
            {
                root.Http = new ResponseInfo(response, request.Attempts());
            }

            return value is ICheckedAnswer answer && answer.FindFailure(request.Operation()) is { } failure ? throw failure.ToException() : value;
        }
        catch (GatewayProtocolException exception)
        {
            throw InBandError.IsMeant(utf8)
                ? InBandError.Create(utf8, response, new ResponseInfo(response, request.Attempts()), maxErrorBytes)
                : exception.During(response.RequestMessage ?? request);
        }
    }
}
