using InferenceGateway.Api;
using InferenceGateway.Errors;
using InferenceGateway.Messages;

namespace InferenceGateway.Models;

public sealed partial class MessagesResponse : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) => EmptyMessage.Find(this);
}
