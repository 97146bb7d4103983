using System.Net;
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
        var text = KeyRedaction.Apply(Encoding.UTF8.GetString(kept).TrimEnd('\ufffd'), http.Sent);
        return Failure(response.RequestMessage?.Operation(), http, ApiErrorParser.Parse(text), text.Length == 0 ? null : text).ToException();
    }

    /// <summary>Creates the failure of a response whose status indicates success. The keys of the request are redacted in all of it.</summary>
    /// <param name="operation">The operation of the response; null if it is not known.</param>
    /// <param name="http">The status and headers of the response; null if they are not known.</param>
    /// <param name="details">The error.</param>
    /// <param name="body">The body of the response, or the part of it that contains the error; null if there is none.</param>
    public static ApiFailure Failure(string? operation, ResponseInfo? http, ApiErrorDetails details, string? body)
    {
        var sent = http?.Sent ?? default;
        return new ApiFailure
        {
            Operation = operation,
            StatusCode = http?.StatusCode ?? HttpStatusCode.OK,
            Details = KeyRedaction.Apply(details, sent),
            Headers = KeyRedaction.Apply(http?.Headers ?? new Dictionary<string, string>(), sent),
            RequestId = KeyRedaction.Apply(http?.RequestId ?? details.RequestId, sent),
            Body = KeyRedaction.Apply(body, sent),
            IsInBand = true,
            Attempts = http?.Attempts ?? 1,
            RetryAfter = details.RetryAfter,
        };
    }
}
