namespace InferenceGateway;

/// <summary>The environment variables that <see cref="InferenceGatewayClient()"/> reads, and nothing else does.</summary>
internal static class GatewayEnvironment
{
    public const string UrlVariable = "INFERENCE_GATEWAY_URL";

    public const string ApiKeyVariable = "INFERENCE_GATEWAY_API_KEY";

    /// <summary>OpenTelemetry's own, which other libraries of the process read, too.</summary>
    public const string ContentVariable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    public static InferenceGatewayClientOptions ReadOptions(Func<string, string?> variable)
    {
        var options = new InferenceGatewayClientOptions();

        // A variable that is set to nothing is how compose files and shells say "not set".
        if (variable(UrlVariable) is { } url && !string.IsNullOrWhiteSpace(url))
        {
            options.BaseUrl = GatewayAddress.Parse(url.Trim(), UrlVariable);
        }

        if (variable(ApiKeyVariable) is { } key && !string.IsNullOrWhiteSpace(key))
        {
            options.ApiKey = ApiKeyText.Check(key, ApiKeyVariable);
        }

        options.RecordContent = IsForSpans(variable(ContentVariable));
        return options;
    }

    /// <summary>Anything else means no, and is no error: content is recorded for those only who have said so.</summary>
    private static bool IsForSpans(string? value) =>
        value?.Trim().ToUpperInvariant() is "TRUE" or "SPAN_ONLY" or "SPAN_AND_EVENT";
}
