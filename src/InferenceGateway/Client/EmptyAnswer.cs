using System.Net;

namespace InferenceGateway;

/// <summary>A 200 without an answer in it.</summary>
internal static class EmptyAnswer
{
    public static ApiFailure Failure(string operation, ResponseInfo? http, ApiErrorDetails details) => new()
    {
        Operation = operation,
        StatusCode = http?.StatusCode ?? HttpStatusCode.OK,
        Details = details,
        Headers = http?.Headers ?? new Dictionary<string, string>(),
        RequestId = http?.RequestId ?? details.RequestId,
        IsInBand = true,
        Attempts = http?.Attempts ?? 1,
    };
}
