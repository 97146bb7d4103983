using InferenceGateway.Api;

namespace InferenceGateway.Models;

public sealed partial class Response : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) => EmptyResponse.Find(this);
}
