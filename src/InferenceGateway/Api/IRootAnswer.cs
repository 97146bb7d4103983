namespace InferenceGateway.Api;

/// <summary>Represents a response that has the status and headers with which it was received.</summary>
internal interface IRootAnswer
{
    ResponseInfo? Http { set; }
}
