using InferenceGateway.Api;

namespace InferenceGateway.Models;

public sealed partial class MessagesResponse : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) => EmptyMessage.Find(this);
}
