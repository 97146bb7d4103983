using InferenceGateway.Api;
using InferenceGateway.Errors;

namespace InferenceGateway.Models;

public sealed partial class ListToolsResponse : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) =>
        _data is null ? ResponseCheck.WithoutList<ListToolsResponse, Codec>(this, Http, __unknown, operation, missing: null) : null;
}
