using System.Net.Http.Headers;

namespace InferenceGateway.Http.Handlers;

/// <summary>Adds the bearer token, unless the request has an Authorization header. After a 401, the caller's function is not called again, because only the function knows when a token expires.</summary>
internal sealed class AuthenticationHandler(string? apiKey, Func<CancellationToken, ValueTask<string>>? provider) : DelegatingHandler
{
    // The key was validated when it was set, so HttpClient does not need to parse the header.
    private readonly string? _bearer = string.IsNullOrEmpty(apiKey) ? null : "Bearer " + apiKey;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.Contains("Authorization"))
        {
            if (provider is not null)
            {
                return AskAndSendAsync(provider, request, cancellationToken);
            }

            if (_bearer is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", _bearer);
            }
        }

        return base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> AskAndSendAsync(Func<CancellationToken, ValueTask<string>> provider, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = await AskAsync(provider, request, cancellationToken).ConfigureAwait(false);
        if (!string.IsNullOrEmpty(key))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<string?> AskAsync(Func<CancellationToken, ValueTask<string>> provider, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? key;
        try
        {
            key = await CancellableTask.WaitAsync(provider(cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Without this, the exception would look like a failed connection, or not like a failure of the call at all.
            throw Failure($"{nameof(InferenceGatewayClientOptions.ApiKeyProvider)} failed with {exception.GetType().Name}; the inner exception says why.", exception);
        }

        return string.IsNullOrEmpty(key) || ApiKeyText.Fault(key!) is not { } fault ? key : throw Failure($"the key that {nameof(InferenceGatewayClientOptions.ApiKeyProvider)} gave {fault}");

        GatewayCredentialException Failure(string text, Exception? exception = null) =>
            new(request.Operation(), text, exception, request.Attempts());
    }
}
