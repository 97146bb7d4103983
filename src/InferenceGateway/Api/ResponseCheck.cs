using System.Text;
using InferenceGateway.Errors;
using InferenceGateway.Json;

namespace InferenceGateway.Api;

/// <summary>Handles responses that have a status of success but no content: the gateway forwards or loses the error of a provider.</summary>
internal static class ResponseCheck
{
    private static readonly string[] s_errorNames = ["error", "errors", "message", "msg", "detail"];

    /// <summary>Creates the failure of a response that has neither an id nor content.</summary>
    /// <param name="operation">The operation of the response.</param>
    /// <param name="response">The response.</param>
    /// <param name="http">The status and headers of the response.</param>
    /// <param name="error">The JSON of the error in the response; null if it contains none.</param>
    /// <param name="missing">The message of the failure if the error has none.</param>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <typeparam name="TCodec">The codec of the type.</typeparam>
    public static ApiFailure Empty<T, TCodec>(string operation, T response, ResponseInfo? http, string? error, string missing)
        where TCodec : struct, IJsonCodec<T>
    {
        var details = ApiErrorParser.Parse(error);
        return Failure<T, TCodec>(operation, response, http, details.Message is null ? details with { Message = missing } : details);
    }

    /// <summary>Finds the failure of a response that has no list of images, models or tools; null if it is an empty list.</summary>
    /// <param name="response">The response.</param>
    /// <param name="http">The status and headers of the response.</param>
    /// <param name="unknown">The members of the response that its type does not know.</param>
    /// <param name="operation">The operation of the response.</param>
    /// <param name="missing">The message of the failure if the response says nothing at all; null if a missing list is an empty one.</param>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <typeparam name="TCodec">The codec of the type.</typeparam>
    public static ApiFailure? WithoutList<T, TCodec>(T response, ResponseInfo? http, JsonMembers? unknown, string? operation, string? missing)
        where TCodec : struct, IJsonCodec<T> =>
        IsError(unknown) ? Failure<T, TCodec>(operation, response, http, ApiErrorParser.Parse(Text<T, TCodec>(response)))
        : missing is null ? null
        : Failure<T, TCodec>(operation, response, http, new ApiErrorDetails { Message = missing });

    /// <summary>
    /// Gets the JSON of the error that a response contains although its type has no such member; null if there is none. Errors that have no
    /// member of their own, such as those of Cloudflare and MiniMax, are read from all members that the type does not know.
    /// </summary>
    public static string? ErrorIn(JsonMembers members) =>
        members.IsSet("error") ? members["error"].ToString()
        : IsError(members) ? members.ToJson().ToString()
        : null;

    /// <summary>Reads a complete response that was sent although a stream was requested; null if it is a JSON null.</summary>
    /// <exception cref="GatewayApiException">The response contains an error, or nothing at all.</exception>
    /// <exception cref="GatewayProtocolException">The response is not JSON, or has another shape.</exception>
    public static T? ReadUnstreamed<T, TCodec>(ReadOnlySpan<byte> data, ResponseInfo http)
        where T : class, IRootAnswer, ICheckedAnswer
        where TCodec : struct, IJsonCodec<T>
    {
        if (JsonCodec.Read<T, TCodec>(data) is not { } response)
        {
            return null;
        }

        response.Http = http;
        return response.FindFailure(operation: null) is { } failure ? throw failure.ToException() : response;
    }

    /// <summary>Creates the failure of a stream that ended normally but contained no content.</summary>
    public static ApiFailure EmptyStream(string? operation, ResponseInfo http)
    {
        const string message = "the stream ended without an answer: the provider probably failed, and the gateway lost its error; look for it in the gateway's log";
        return InBandError.Failure(operation, http, new ApiErrorDetails { Message = message }, body: null);
    }

    /// <summary>Whether members that a response does not have are those of an error.</summary>
    private static bool IsError(JsonMembers? unknown) =>
        unknown is not null && (s_errorNames.Any(unknown.IsSet) || ProviderStatus.IsFailure(unknown));

    private static ApiFailure Failure<T, TCodec>(string? operation, T response, ResponseInfo? http, ApiErrorDetails details)
        where TCodec : struct, IJsonCodec<T> => InBandError.Failure(operation, http, details, Text<T, TCodec>(response));

    /// <summary>The response as JSON: only a few members, because it has no content.</summary>
    private static string Text<T, TCodec>(T response)
        where TCodec : struct, IJsonCodec<T> => Encoding.UTF8.GetString(JsonCodec.WriteBytes<T, TCodec>(response));
}
