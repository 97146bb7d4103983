namespace InferenceGateway;

/// <summary>Reads the environment variables of <see cref="InferenceGatewayClient()"/>. Nothing else reads them.</summary>
internal static class GatewayEnvironment
{
    public const string UrlVariable = "INFERENCE_GATEWAY_URL";

    public const string ApiKeyVariable = "INFERENCE_GATEWAY_API_KEY";

    /// <summary>A variable of OpenTelemetry, which other libraries in the process read as well.</summary>
    public const string ContentVariable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    public static InferenceGatewayClientOptions ReadOptions(Func<string, string?> variable)
    {
        var options = new InferenceGatewayClientOptions();

        // Compose files and shells set a variable to an empty value to say "not set".
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

    /// <summary>Any other value means no and is not an error: content is recorded only if the user asks for it.</summary>
    private static bool IsForSpans(string? value) =>
        value?.Trim().ToUpperInvariant() is "TRUE" or "SPAN_ONLY" or "SPAN_AND_EVENT";
}
