using System.Globalization;
using InferenceGateway.Http;

namespace InferenceGateway.Errors;

/// <summary>Adds advice to errors whose cause is known. The gateway's own errors are recognised by their text, because they have no error codes.</summary>
internal static class FailureAdvice
{
    public const string WebPage = $"A web page is never the gateway's own answer: another server may stand at BaseUrl ({GatewayEnvironment.UrlVariable}), or a proxy in between.";

    /// <summary>Replaces the first bytes of compressed data, which are not printable.</summary>
    public const string Compressed = "gzip data, which the client did not ask for: something between it and the gateway compresses, or a handler with automatic decompression asked the gateway's proxy for it";

    private const string ApiKey = $"{nameof(InferenceGatewayClientOptions)}.{nameof(InferenceGatewayClientOptions.ApiKey)}";

    private static readonly (int Status, string Words, string Advice)[] Known =
    [
        (400, "Unable to determine provider", "Pass a Provider, or put it before the model: openai/gpt-4o."),
        (400, "Unsupported model:", "Pass a Provider, or put it before the model: openai/gpt-4o."),
        (400, "Provider not found", "A provider is one of Provider.Known, in lower case; a model such as openai/gpt-4o is asked for without one."),
        (400, "Provider requires an API key", "The key is missing in the gateway's own environment, not in this client."),
        (500, "Provider not available", "The provider's key may be missing in the gateway's own environment."),
        (400, "timeout awaiting response headers", "The provider was too slow for the gateway: raise CLIENT_RESPONSE_HEADER_TIMEOUT there, or stream."),
        (504, "Request timed out", "The answer took longer than the gateway allows: raise SERVER_READ_TIMEOUT there, or stream."),
        (400, "unknown include value", "ListModelsInclude.Known lists what this version of the SDK knows."),
        (403, "Model not allowed", "ALLOWED_MODELS of the gateway does not hold this model, as it was sent."),
        (403, "Model is disallowed", "DISALLOWED_MODELS of the gateway holds this model, as it was sent."),
        (403, "mcp tools endpoint is not exposed", "Set MCP_EXPOSE=true in the gateway's environment."),
        (403, "Metrics push is not enabled", "Set TELEMETRY_ENABLED and TELEMETRY_METRICS_PUSH_ENABLED in the gateway's environment."),
        (413, "too large", "The limit is SERVER_MAX_REQUEST_BODY_SIZE in the gateway's environment."),
        (502, "Failed to reach upstream", "The gateway runs, but could not reach the provider."),
        (502, "Failed to list models", "The gateway hides the provider's own error; its log has it."),
    ];

    public static string? For(ApiFailure failure)
    {
        var status = (int)failure.StatusCode;
        var message = failure.Details.Message ?? "";
        foreach (var known in Known)
        {
            if (known.Status == status && message.Contains(known.Words, StringComparison.OrdinalIgnoreCase))
            {
                return known.Advice;
            }
        }

        return status switch
        {
            401 when !IsWebPage(failure) => Authentication(message, failure),
            429 or 503 or 529 when failure.RetryAfter is { } wait && wait > TimeSpan.Zero => string.Format(CultureInfo.InvariantCulture, "The server asks to wait {0:0.###} s.", wait.TotalSeconds),
            >= 300 and < 400 => Redirect(failure),
            _ when IsWebPage(failure) => WebPage,
            404 when IsUnknownRoute(message) => failure.IsWithoutClient
                ? "The BaseAddress of the HttpClient must be the gateway's address without /v1 at its end."
                : "BaseUrl must be the gateway's address, with or without /v1 at its end.",
            _ => null,
        };
    }

    private static bool IsWebPage(ApiFailure failure) => MarkupText.IsPage(failure.Body);

    private static bool IsUnknownRoute(string message) =>
        message.Length == 0 || message.StartsWith("404", StringComparison.Ordinal) || message.Contains("Requested route is not found", StringComparison.OrdinalIgnoreCase);

    private static string Authentication(string message, ApiFailure failure)
    {
        if (message.Length > 0 && !message.Equals("unauthorized", StringComparison.OrdinalIgnoreCase))
        {
            return "The gateway itself only says 'unauthorized': this comes from the provider, so check the provider's key in the gateway's environment.";
        }

        if (failure.IsWithoutClient)
        {
            return failure.HadKey
                ? "The gateway refused the key that was sent: it may be wrong or expired. Check the header Authorization that the HttpClient sends."
                : "Send the gateway's key in the header Authorization, as 'Bearer KEY'.";
        }

        const string variable = $"the environment variable {GatewayEnvironment.ApiKeyVariable} for a client made without options.";
        return failure.HadKey
            ? $"The gateway refused the key that was sent: it may be wrong or expired. Check {ApiKey} or {nameof(InferenceGatewayClientOptions.ApiKeyProvider)}, or {variable}"
            : $"Set the gateway's key: {ApiKey}, or {variable}";
    }

    private static string Redirect(ApiFailure failure) =>
        failure.Headers.TryGetValue("Location", out var location)
            ? $"Redirects are not followed, so that the key stays where it belongs. Set BaseUrl to where this points: {ApiFailureText.OneLine(location, 200)}"
            : "Redirects are not followed, so that the key stays where it belongs.";
}
