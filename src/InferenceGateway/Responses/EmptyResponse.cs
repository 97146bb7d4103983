using System.Text;
using InferenceGateway.Errors;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Responses;

/// <summary>A 200 that is no response of the Responses API: the gateway relays what the provider says under whatever status.</summary>
internal static class EmptyResponse
{
    private const string Operation = "CreateResponse";

    public static ApiFailure? Find(Response response) =>
        string.IsNullOrEmpty(response.Id) && response.Output is not { Count: > 0 }
            ? EmptyAnswer.Failure<Response, Response.Codec>(Operation, response, response.Http, Details(response.Error))
            : null;

    private static ApiErrorDetails Details(ResponseError? error)
    {
        var told = error is null ? ApiErrorDetails.None : ApiErrorParser.Parse(Encoding.UTF8.GetString(JsonCodec.WriteBytes<ResponseError, ResponseError.Codec>(error)));
        return told.Message is not null ? told : told with { Message = "the answer holds no response, which has an id and an output" };
    }
}
