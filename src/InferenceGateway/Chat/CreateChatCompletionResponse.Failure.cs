using InferenceGateway.Api;
using InferenceGateway.Chat;
using InferenceGateway.Errors;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation)
    {
        if (Choices is { Count: > 0 } && __unknown?.IsSet("error") != true && FailedChoice.Find(this) is null)
        {
            return null;
        }

        return ResponseCheck.Empty<CreateChatCompletionResponse, Codec>(
            "CreateChatCompletion", this, Http, __unknown?.IsSet("error") == true ? ResponseCheck.ErrorIn(AdditionalProperties) : FailedChoice.Find(this)?.ToString(),
            "the response contains no completion: the provider probably failed, and the gateway lost its error; look for it in the gateway's log");
    }
}
