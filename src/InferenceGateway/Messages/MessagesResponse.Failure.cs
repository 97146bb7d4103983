using InferenceGateway.Api;
using InferenceGateway.Errors;

namespace InferenceGateway.Models;

public sealed partial class MessagesResponse : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) => Content is { Count: > 0 } || !string.IsNullOrEmpty(Id)
        ? null
        : ResponseCheck.Empty<MessagesResponse, Codec>(
            "CreateMessage", this, Http, ResponseCheck.ErrorIn(AdditionalProperties),
            "the response contains no message: it has neither an id nor content");
}
