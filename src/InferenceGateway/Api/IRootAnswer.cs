namespace InferenceGateway.Api;

/// <summary>A whole answer, which carries what came beside its body.</summary>
internal interface IRootAnswer
{
    ResponseInfo? Http { set; }
}
