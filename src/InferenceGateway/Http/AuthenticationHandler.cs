using System.Net.Http.Headers;

namespace InferenceGateway.Http;

/// <summary>Adds the bearer key, unless the caller gave an Authorization for this request.</summary>
internal sealed class AuthenticationHandler(string? apiKey, Func<CancellationToken, ValueTask<string>>? provider) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.Contains("Authorization"))
        {
            var key = provider is null ? apiKey : await AskAsync(provider, cancellationToken).ConfigureAwait(false);
            if (!string.IsNullOrEmpty(key))
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            }
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<string?> AskAsync(Func<CancellationToken, ValueTask<string>> provider, CancellationToken cancellationToken)
    {
        var key = await provider(cancellationToken).ConfigureAwait(false);
        return string.IsNullOrEmpty(key) || ApiKeyText.Fault(key) is not { } fault
            ? key
            : throw new InvalidOperationException($"The key that {nameof(InferenceGatewayClientOptions.ApiKeyProvider)} returned {fault}");
    }
}
