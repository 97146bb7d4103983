namespace InferenceGateway.Errors;

/// <summary>What an error body says, whichever shape it has.</summary>
internal sealed record ApiErrorDetails
{
    public static ApiErrorDetails None { get; } = new();

    public string? Message { get; init; }

    public string? Type { get; init; }

    public string? Code { get; init; }

    public string? Param { get; init; }

    public string? RequestId { get; init; }

    /// <summary>The inner error speaks; what it leaves open is taken from the envelope around it.</summary>
    public ApiErrorDetails Over(ApiErrorDetails envelope) => new()
    {
        Message = Message ?? envelope.Message,
        Type = Type ?? envelope.Type,
        Code = Code ?? envelope.Code,
        Param = Param ?? envelope.Param,
        RequestId = RequestId ?? envelope.RequestId,
    };
}
