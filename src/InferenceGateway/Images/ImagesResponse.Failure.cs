using InferenceGateway.Api;
using InferenceGateway.Errors;

namespace InferenceGateway.Models;

public sealed partial class ImagesResponse : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) =>
        _data is null ? ResponseCheck.WithoutList<ImagesResponse, Codec>(this, Http, __unknown, operation, "the response contains no images") : null;
}
