namespace InferenceGateway.Errors;

/// <summary>The details of an error, independent of the shape of the body that contains them.</summary>
internal sealed record ApiErrorDetails
{
    public static ApiErrorDetails None { get; } = new();

    public string? Message { get; init; }

    public string? Type { get; init; }

    public string? Code { get; init; }

    public string? Param { get; init; }

    public string? RequestId { get; init; }

    /// <summary>The time that the provider asks to wait; null if the body has none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Combines an inner error with the envelope around it. The values of the inner error take precedence.</summary>
    public ApiErrorDetails Over(ApiErrorDetails envelope) => new()
    {
        Message = Message ?? envelope.Message,
        Type = Type ?? envelope.Type,
        Code = Code ?? envelope.Code,
        Param = Param ?? envelope.Param,
        RequestId = RequestId ?? envelope.RequestId,
        RetryAfter = RetryAfter ?? envelope.RetryAfter,
    };
}
