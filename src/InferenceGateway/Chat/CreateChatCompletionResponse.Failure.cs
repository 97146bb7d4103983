using InferenceGateway.Api;
using InferenceGateway.Chat;
using InferenceGateway.Errors;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation)
    {
        var hasError = __unknown?.IsSet("error") == true;
        var failed = FailedChoice.Find(this);
        if (Choices is { Count: > 0 } && !hasError && failed is null)
        {
            return null;
        }

        return ResponseCheck.Empty<CreateChatCompletionResponse, Codec>(
            "CreateChatCompletion", this, Http, (hasError ? null : failed?.ToString()) ?? ResponseCheck.ErrorIn(AdditionalProperties),
            "the response contains no completion: the provider probably failed, and the gateway lost its error; look for it in the gateway's log");
    }
}
