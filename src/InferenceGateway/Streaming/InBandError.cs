using System.Text;
using InferenceGateway.Http;

namespace InferenceGateway.Streaming;

/// <summary>Errors inside an answer whose status said success.</summary>
internal static class InBandError
{
    public const string EventType = "error";

    /// <summary>Whether data that is no JSON is meant as an error: the gateway's MCP middleware writes them without escaping.</summary>
    public static bool IsMeant(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty || data[0] != (byte)'{')
        {
            return false;
        }

        return data[1..].TrimStart(" \t\n"u8).StartsWith("\"error\""u8);
    }

    public static GatewayApiException Create(ReadOnlySpan<byte> data, HttpResponseMessage response, ResponseInfo http, int maxBytes)
    {
        var kept = data.Length > maxBytes ? data[..maxBytes] : data;
        var text = KeyRedaction.Apply(Encoding.UTF8.GetString(kept).TrimEnd('\ufffd'), response.RequestMessage);
        var details = ApiErrorParser.Parse(text);
        var failure = new ApiFailure
        {
            Operation = response.RequestMessage?.Operation(),
            StatusCode = http.StatusCode,
            ReasonPhrase = response.ReasonPhrase,
            Details = details,
            Headers = http.Headers,
            RequestId = http.RequestId ?? details.RequestId,
            Body = text.Length == 0 ? null : text,
            IsInBand = true,
            Attempts = http.Attempts,
        };
        return failure.ToException();
    }
}
