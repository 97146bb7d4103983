using InferenceGateway.Errors;
using InferenceGateway.Json;

namespace InferenceGateway;

/// <summary>A 200 that holds an error in place of a list: of images, models or tools.</summary>
internal static class EmptyList
{
    /// <param name="response">The answer.</param>
    /// <param name="http">What came beside it.</param>
    /// <param name="unknown">Its members that the type does not know.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="missing">What to say where nothing at all came; null where a missing list is an empty one.</param>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public static ApiFailure? Find<T, TCodec>(T response, ResponseInfo? http, JsonMembers? unknown, string? operation, string? missing)
        where TCodec : struct, IJsonCodec<T>
    {
        var isError = unknown is not null && (unknown.IsSet("error") || unknown.IsSet("errors") || unknown.IsSet("message") || unknown.IsSet("detail"));
        if (!isError)
        {
            return missing is null ? null : EmptyAnswer.Failure<T, TCodec>(operation, response, http, new ApiErrorDetails { Message = missing });
        }

        return EmptyAnswer.Failure<T, TCodec>(operation, response, http, ApiErrorParser.Parse(EmptyAnswer.Text<T, TCodec>(response)));
    }
}
