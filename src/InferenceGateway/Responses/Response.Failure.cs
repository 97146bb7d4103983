using System.Text;
using InferenceGateway.Api;
using InferenceGateway.Errors;
using InferenceGateway.Json;

namespace InferenceGateway.Models;

public sealed partial class Response : ICheckedAnswer
{
    ApiFailure? ICheckedAnswer.FindFailure(string? operation) => Output is { Count: > 0 } || !string.IsNullOrEmpty(Id)
        ? null
        : ResponseCheck.Empty<Response, Codec>(
            "CreateResponse", this, Http, Error is null ? ResponseCheck.ErrorIn(AdditionalProperties) : Encoding.UTF8.GetString(JsonCodec.WriteBytes<ResponseError, ResponseError.Codec>(Error)),
            "the response contains no output: it has neither an id nor output items");
}
