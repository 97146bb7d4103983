using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>How an <see cref="InferenceGatewayClient"/> reaches its gateway. Every value is checked when it is set, and copied when the client is built.</summary>
public sealed partial class InferenceGatewayClientOptions
{
    private Uri _baseUrl = new(InferenceGatewayClientDefaults.BaseUrl);
    private string? _apiKey;

    /// <summary>The gateway's address, with or without <c>/v1</c> at its end; a path before that is kept, for a gateway behind a reverse proxy.</summary>
    /// <value>Default: <c>http://localhost:8080/v1</c>.</value>
    /// <exception cref="ArgumentException">The address is not absolute, not http or https, or has a query, a fragment or a user in it.</exception>
    public Uri BaseUrl
    {
        get => _baseUrl;
        set => _baseUrl = GatewayAddress.Check(value, nameof(BaseUrl));
    }

    /// <summary>The key that is sent as bearer token. For tokens that expire use <see cref="ApiKeyProvider"/>.</summary>
    /// <value>Default: null, no key is sent.</value>
    /// <exception cref="ArgumentException">The key is empty or has blanks, line breaks or characters beyond ASCII in it.</exception>
    public string? ApiKey
    {
        get => _apiKey;
        set => _apiKey = value is null ? null : ApiKeyText.Check(value, nameof(ApiKey));
    }

    /// <summary>Asked for the bearer token before every attempt, with the token of the call: for OIDC tokens that expire. It does its own caching, and is not asked once more after a 401; null or an empty text sends no key. When it fails, the call fails with a <see cref="GatewayCredentialException"/>; the time it takes counts into <see cref="ResponseTimeout"/>.</summary>
    /// <value>Default: null. Not together with <see cref="ApiKey"/>.</value>
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>The provider of every call that names none itself.</summary>
    /// <value>Default: null: the model decides (<c>openai/gpt-4o</c>, or an alias that the gateway routes).</value>
    public Provider? Provider { get; set; }

    /// <summary>The clock of all time limits.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    }
    = TimeProvider.System;
}
