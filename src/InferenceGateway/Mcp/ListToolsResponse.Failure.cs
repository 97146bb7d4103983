using InferenceGateway.Errors;

namespace InferenceGateway.Models;

public sealed partial class ListToolsResponse
{
    /// <summary>Why this is no answer, where it is none.</summary>
    internal ApiFailure? Failure(string operation) =>
        _data is null ? EmptyList.Find<ListToolsResponse, Codec>(this, Http, __unknown, operation, missing: null) : null;
}
