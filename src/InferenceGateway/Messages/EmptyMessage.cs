using System.Text;
using InferenceGateway.Errors;
using InferenceGateway.Models;

namespace InferenceGateway.Messages;

/// <summary>A 200 that is no message of the Messages API: the gateway relays what the provider says under whatever status.</summary>
internal static class EmptyMessage
{
    private const string Operation = "CreateMessage";

    public static ApiFailure? Find(MessagesResponse response) =>
        string.IsNullOrEmpty(response.Id) && response.Content is not { Count: > 0 }
            ? EmptyAnswer.Failure<MessagesResponse, MessagesResponse.Codec>(Operation, response, response.Http, Details(response))
            : null;

    private static ApiErrorDetails Details(MessagesResponse response)
    {
        var told = response.AdditionalProperties.TryGetValue("error", out var error) ? ApiErrorParser.Parse(Encoding.UTF8.GetString(error.Utf8.ToArray())) : ApiErrorDetails.None;
        return told.Message is not null ? told : told with { Message = "the answer holds no message, which has an id and content" };
    }
}
