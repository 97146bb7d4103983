using InferenceGateway.Api;
using InferenceGateway.Errors;
using InferenceGateway.Responses;

namespace InferenceGateway.Models;

public sealed partial class Response : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) => EmptyResponse.Find(this);
}
