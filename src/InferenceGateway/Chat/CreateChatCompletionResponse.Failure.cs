using InferenceGateway.Api;
using InferenceGateway.Errors;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) => Choices is { Count: > 0 } || !string.IsNullOrEmpty(Id)
        ? null
        : ResponseCheck.Empty<CreateChatCompletionResponse, Codec>(
            "CreateChatCompletion", this, Http, ResponseCheck.ErrorIn(AdditionalProperties),
            "the response contains no completion: the provider probably failed, and the gateway lost its error; look for it in the gateway's log");
}
