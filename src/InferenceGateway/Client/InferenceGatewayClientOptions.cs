using InferenceGateway.Http.Handlers;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>How an <see cref="InferenceGatewayClient"/> reaches its gateway. Every value is checked when it is set, and the options are copied when the client is built.</summary>
public sealed class InferenceGatewayClientOptions
{
    private const int LargestMaxEventBytes = 32 * 1024 * 1024;
    private const int LargestMaxErrorBodyBytes = 16 * 1024 * 1024;
    private const int LargestMaxResponseBytes = 1024 * 1024 * 1024;

    /// <summary>Gets or sets the gateway's address, with or without <c>/v1</c> at its end. A path before that is kept, for a gateway behind a reverse proxy.</summary>
    /// <value>The default is <c>http://localhost:8080/v1</c>.</value>
    /// <exception cref="ArgumentException">The address is not absolute, not http or https, or has a query, a fragment or a user in it.</exception>
    public Uri BaseUrl
    {
        get;
        set => field = GatewayAddress.Check(value, nameof(BaseUrl));
    }
    = new(InferenceGatewayClientDefaults.BaseUrl);

    /// <summary>Gets or sets the key that is sent as the bearer token. For tokens that expire, use <see cref="ApiKeyProvider"/>.</summary>
    /// <value>The default is null: no key is sent.</value>
    /// <exception cref="ArgumentException">The key is empty or contains blanks, line breaks or characters beyond ASCII.</exception>
    public string? ApiKey
    {
        get;
        set => field = value is null ? null : ApiKeyText.Check(value, nameof(ApiKey));
    }

    /// <summary>
    /// Gets or sets the function that gives the bearer token before every attempt; it receives the token of the call. It is for OIDC
    /// tokens that expire, does its own caching, and is not asked again after a 401. When it returns null or an empty text, no key is
    /// sent. When it fails, the call fails with a <see cref="GatewayCredentialException"/>. The time it takes counts towards
    /// <see cref="ResponseTimeout"/>.
    /// </summary>
    /// <value>The default is null. It cannot be set together with <see cref="ApiKey"/>.</value>
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>Gets or sets the provider of every call that does not name one itself.</summary>
    /// <value>The default is null: the model decides (<c>openai/gpt-4o</c>, or an alias that the gateway routes).</value>
    public Provider? Provider { get; set; }

    /// <summary>Gets or sets how often a request is sent again after it failed for a reason that may pass.</summary>
    /// <value>The default is 2, so at most three attempts. 0 switches retries off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    /// <remarks>
    /// <para>
    /// Every operation is retried when there was no connection (refused, unknown host, TLS, <see cref="ConnectTimeout"/>). After 429,
    /// 503 and 529 (an overloaded provider) every operation except the proxy is retried. After 408, 500, 502, 504, and the 400 by which
    /// the gateway reports a provider that was too slow, chat, Responses, Messages and the gateway's own lists are retried. When the
    /// connection broke after the request was sent, or one of the client's time limits ran out, only the lists are retried.
    /// <see cref="RequestOptions.RetryUnsafe"/> allows a retry in all of these cases.
    /// </para>
    /// <para>
    /// The first wait is about half a second; later ones grow to at most 8 seconds, with jitter. A <c>Retry-After</c> of up to 60
    /// seconds is obeyed; a longer one fails the call at once, with the wait in <see cref="GatewayApiException.RetryAfter"/>. Cancelling
    /// the call ends the wait. A stream is not retried once its headers are there. A body that can be read only once (a
    /// <see cref="StreamContent"/> whose stream cannot seek, or a content of your own) is not sent again once its sending has begun.
    /// </para>
    /// </remarks>
    public int MaxRetries
    {
        get;
        set => field = RetryLimit.Check(value, nameof(MaxRetries));
    }
    = InferenceGatewayClientDefaults.MaxRetries;

    /// <summary>Gets or sets how long one attempt may take until the headers of the answer are there. The gateway sends them with the first token.</summary>
    /// <value>The default is 10 minutes. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above 24 days.</exception>
    public TimeSpan ResponseTimeout
    {
        get;
        set => field = TimeLimit.Check(value, nameof(ResponseTimeout));
    }
    = InferenceGatewayClientDefaults.ResponseTimeout;

    /// <summary>Gets or sets how long the body of an answer may pause between two reads. There is no limit on how long a whole answer takes: use a cancellation token for that.</summary>
    /// <value>The default is 2 minutes. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above 24 days.</exception>
    public TimeSpan IdleTimeout
    {
        get;
        set => field = TimeLimit.Check(value, nameof(IdleTimeout));
    }
    = InferenceGatewayClientDefaults.IdleTimeout;

    /// <summary>Gets or sets how long it may take to connect. It applies to the client's own connections only.</summary>
    /// <value>The default is 15 seconds. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above 24 days.</exception>
    public TimeSpan ConnectTimeout
    {
        get;
        set => field = TimeLimit.Check(value, nameof(ConnectTimeout));
    }
    = InferenceGatewayClientDefaults.ConnectTimeout;

    /// <summary>
    /// Gets or sets how many bytes an answer may have that is read as a whole. A larger one fails the call with a
    /// <see cref="GatewayProtocolException"/>, so that a server cannot fill the memory. Streams are limited by
    /// <see cref="MaxEventBytes"/>; the body of a raw call is the caller's to limit.
    /// </summary>
    /// <value>The default is 256 MiB (268,435,456), since images come as text. The maximum is 1 GiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 1 GiB.</exception>
    public int MaxResponseBytes
    {
        get;
        set => field = value is >= 1 and <= LargestMaxResponseBytes
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxResponseBytes), value, $"MaxResponseBytes must be at least 1 and at most {LargestMaxResponseBytes} (1 GiB).");
    }
    = InferenceGatewayClientDefaults.MaxResponseBytes;

    /// <summary>Gets or sets how many bytes of a stream may come without the end of an event. A longer event fails the stream with a <see cref="GatewayProtocolException"/>, so that a server cannot fill the memory.</summary>
    /// <value>The default is 16 MiB (16,777,216). The maximum is 32 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 32 MiB.</exception>
    public int MaxEventBytes
    {
        get;
        set => field = value is >= 1 and <= LargestMaxEventBytes
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxEventBytes), value, $"MaxEventBytes must be at least 1 and at most {LargestMaxEventBytes} (32 MiB).");
    }
    = InferenceGatewayClientDefaults.MaxEventBytes;

    /// <summary>Gets or sets how many bytes of an error's body are read and kept.</summary>
    /// <value>The default is 65,536. The maximum is 16 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than 16 MiB.</exception>
    public int MaxErrorBodyBytes
    {
        get;
        set => field = value is >= 0 and <= LargestMaxErrorBodyBytes
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxErrorBodyBytes), value, $"MaxErrorBodyBytes must be at least 0 and at most {LargestMaxErrorBodyBytes} (16 MiB).");
    }
    = InferenceGatewayClientDefaults.MaxErrorBodyBytes;

    /// <summary>
    /// Gets or sets whether the spans of <see cref="InferenceGatewayTelemetry"/> contain messages, answers, system instructions, tool
    /// definitions, and the arguments and results of tools. Everyone who can read the traces can then read the conversations. Of
    /// images and documents only the media type or the address is recorded; keys never are.
    /// </summary>
    /// <value>The default is false.</value>
    public bool RecordContent { get; set; }

    /// <summary>
    /// Gets or sets the handler that sends the requests in place of the client's own: for a proxy, client certificates, or tests. It
    /// stays the caller's and is never disposed. The client's own handler follows no redirects; one that does must not send the
    /// <c>Authorization</c> header to the new address. Those of .NET do not, but they do send every other header of
    /// <see cref="RequestOptions.Headers"/>.
    /// </summary>
    /// <value>The default is null. It cannot be combined with an <see cref="HttpClient"/> that is passed to the client. <see cref="ConnectTimeout"/> does not apply to it.</value>
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>Gets or sets the function that gives the <see cref="HttpClient"/> for each attempt: for <c>IHttpClientFactory</c>, whose clients are meant for short use. They are neither changed nor disposed; their own time limits and handlers apply.</summary>
    /// <value>The default is null. It cannot be combined with <see cref="Handler"/> or with an <see cref="HttpClient"/> that is passed to the client.</value>
    public Func<HttpClient>? HttpClientFactory { get; set; }

    /// <summary>Gets or sets the clock of all time limits.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    }
    = TimeProvider.System;

    /// <summary>Gets or sets the numbers from 0 to below 1 for the jitter, for tests; null: the framework's.</summary>
    internal Func<double>? Randomness { get; set; }

    /// <summary>Creates a handler like the client's own: no redirects, no cookies, <see cref="ConnectTimeout"/>, and connections that live for five minutes at most. It is for applications that build the pipeline around it themselves, as with <see cref="HttpClientFactory"/>.</summary>
    /// <returns>The handler, which belongs to the caller.</returns>
    public HttpMessageHandler CreateHandler() => HandlerChain.OwnHandler(this);

    internal InferenceGatewayClientOptions Copy() => (InferenceGatewayClientOptions)MemberwiseClone();
}
