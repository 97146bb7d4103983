using InferenceGateway.Api;
using InferenceGateway.Errors;

namespace InferenceGateway.Models;

public sealed partial class ListModelsResponse : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) =>
        _data is null ? ResponseCheck.WithoutList<ListModelsResponse, Codec>(this, Http, __unknown, operation, missing: null) : null;
}
