using InferenceGateway.Errors;

namespace InferenceGateway.Models;

public sealed partial class ImagesResponse
{
    /// <summary>Why this is no answer, where it is none: the gateway relays what the provider says under whatever status.</summary>
    internal ApiFailure? Failure(string operation) =>
        _data is null ? EmptyList.Find<ImagesResponse, Codec>(this, Http, __unknown, operation, "the answer holds no images") : null;
}
