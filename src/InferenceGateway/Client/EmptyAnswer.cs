using System.Net;
using System.Text;
using InferenceGateway.Errors;
using InferenceGateway.Http;
using InferenceGateway.Json;

namespace InferenceGateway;

/// <summary>A 200 without an answer in it.</summary>
internal static class EmptyAnswer
{
    public static ApiFailure Failure<T, TCodec>(string? operation, T response, ResponseInfo? http, ApiErrorDetails details)
        where TCodec : struct, IJsonCodec<T> => new()
    {
        Operation = operation,
        StatusCode = http?.StatusCode ?? HttpStatusCode.OK,
        Details = KeyRedaction.Apply(details, http?.Sent ?? default),
        Headers = KeyRedaction.Apply(http?.Headers ?? new Dictionary<string, string>(), http?.Sent ?? default),
        RequestId = KeyRedaction.Apply(http?.RequestId ?? details.RequestId, http?.Sent ?? default),
        Body = KeyRedaction.Apply(Text<T, TCodec>(response), http?.Sent ?? default),
        IsInBand = true,
        Attempts = http?.Attempts ?? 1,
    };

    /// <summary>The answer as JSON: a few members, since it holds no answer.</summary>
    public static string Text<T, TCodec>(T response)
        where TCodec : struct, IJsonCodec<T> => Encoding.UTF8.GetString(JsonCodec.WriteBytes<T, TCodec>(response));
}
