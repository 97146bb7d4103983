using InferenceGateway.Api;
using InferenceGateway.Chat;
using InferenceGateway.Errors;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) => EmptyCompletion.Find(this);
}
