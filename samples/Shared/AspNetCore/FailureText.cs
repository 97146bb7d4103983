namespace InferenceGateway.Samples;

/// <summary>Explains to the user of a page why there is no answer. The details, which are for the operator, belong into the log.</summary>
internal static class FailureText
{
    /// <summary>Explains a failed call, without the words of the server, which may say more than a user should know.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>What happened and what to do.</returns>
    public static string Explain(InferenceGatewayException failure) => failure switch
    {
        StreamIncompleteException => "The answer was cut off: what is shown is only a part of it.",
        GatewayRateLimitException { RetryAfter: { } wait } => FormattableString.Invariant($"The model is busy. Try again in {Math.Ceiling(wait.TotalSeconds)} seconds."),
        GatewayRateLimitException => "The model is busy. Try again in a moment.",
        GatewayTimeoutException => "The model took too long. Ask again, or ask for less.",
        GatewayConnectionException => "The gateway cannot be reached. Try again later.",
        GatewayNotFoundException => "The gateway does not offer this model. Choose another one.",
        GatewayBadRequestException => "The model refused the request. The conversation may be too long for it, or it is not made for conversations.",
        _ => "The model could not answer. The log of this application says why.",
    };
}
