using System.Text;
using InferenceGateway.Http;

namespace InferenceGateway.Errors;

/// <summary>Recognises and creates errors that are part of a response whose status indicates success.</summary>
internal static class InBandError
{
    public const string EventType = "error";

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Determines whether data that cannot be read is meant as an error. The gateway's MCP middleware writes errors without escaping them.</summary>
    public static bool IsMeant(ReadOnlySpan<byte> data)
    {
        data = data.StartsWith(ByteOrderMark) ? data[ByteOrderMark.Length..] : data;
        data = data.TrimStart(WhiteSpace);

        // Google sends its errors in a list.
        data = data.StartsWith("["u8) ? data[1..].TrimStart(WhiteSpace) : data;
        return data.StartsWith("{"u8) && data[1..].TrimStart(WhiteSpace).StartsWith("\"error\""u8);
    }

    public static GatewayApiException Create(ReadOnlySpan<byte> data, HttpResponseMessage response, ResponseInfo http, int maxBytes)
    {
        var kept = data.Length > maxBytes ? data[..maxBytes] : data;
        var sent = http.Sent;
        var text = KeyRedaction.Apply(Encoding.UTF8.GetString(kept).TrimEnd('\ufffd'), sent);
        var details = KeyRedaction.Apply(ApiErrorParser.Parse(text), sent);
        var failure = new ApiFailure
        {
            Operation = response.RequestMessage?.Operation(),
            StatusCode = http.StatusCode,
            ReasonPhrase = KeyRedaction.Apply(response.ReasonPhrase, sent),
            Details = details,
            Headers = KeyRedaction.Apply(http.Headers, sent),
            RequestId = KeyRedaction.Apply(http.RequestId, sent) ?? details.RequestId,
            Body = text.Length == 0 ? null : text,
            IsInBand = true,
            Attempts = http.Attempts,
        };
        return failure.ToException();
    }
}
