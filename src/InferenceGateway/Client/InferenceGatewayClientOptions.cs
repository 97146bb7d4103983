using InferenceGateway.Http.Handlers;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents the options of an <see cref="InferenceGatewayClient"/>. Every value is validated when it is set, and the client copies the options when it is created.</summary>
public sealed class InferenceGatewayClientOptions
{
    private const int LargestMaxEventBytes = 32 * 1024 * 1024;
    private const int LargestMaxErrorBodyBytes = 16 * 1024 * 1024;
    private const int LargestMaxResponseBytes = 1024 * 1024 * 1024;

    /// <summary>Gets or sets the address of the gateway, with or without <c>/v1</c> at the end. Any path before <c>/v1</c> is kept, for a gateway behind a reverse proxy. The name of a service, such as <c>https+http://gateway</c>, needs a handler that resolves it, such as that of Microsoft.Extensions.ServiceDiscovery.</summary>
    /// <value>The default is <c>http://localhost:8080/v1</c>.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The address is not absolute, its scheme is not http, https or a combination such as https+http, or it contains a query, a fragment or user information.</exception>
    public Uri BaseUrl
    {
        get;
        set => field = GatewayAddress.Check(value, nameof(BaseUrl));
    }
    = new(InferenceGatewayClientDefaults.BaseUrl);

    /// <summary>Gets or sets the API key, which is sent as the bearer token. For tokens that expire, use <see cref="ApiKeyProvider"/>.</summary>
    /// <value>The default is null: no key is sent.</value>
    /// <exception cref="ArgumentException">The key is empty, starts with <c>Bearer</c> and a space, or contains spaces, control characters or characters that are not ASCII.</exception>
    public string? ApiKey
    {
        get;
        set => field = value is null ? null : ApiKeyText.Check(value, nameof(ApiKey));
    }

    /// <summary>
    /// Gets or sets the function that returns the bearer token. It is called before every attempt and receives the cancellation token
    /// of the call. Use it for tokens that expire, such as those of OIDC. The client does not cache the token, and does not call the
    /// function again after a 401. If the function returns null or an empty string, no token is sent. If it throws, the call fails with
    /// a <see cref="GatewayCredentialException"/>. The time that it takes counts towards <see cref="ResponseTimeout"/>.
    /// </summary>
    /// <value>The default is null. It cannot be combined with <see cref="ApiKey"/>.</value>
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>Gets or sets the provider of every call that does not specify one itself.</summary>
    /// <value>The default is null: the model determines the provider (<c>openai/gpt-4o</c>, or an alias that the gateway routes).</value>
    public Provider? Provider { get; set; }

    /// <summary>Gets or sets the maximum number of times that a request is sent again after a transient failure.</summary>
    /// <value>The default is 2, which allows three attempts. 0 switches retries off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    /// <remarks>
    /// <para>
    /// Every operation is retried if no connection could be made (refused, unknown host, TLS, <see cref="ConnectTimeout"/>). After the
    /// statuses 429, 503 and 529 (an overloaded provider), every operation except the proxy is retried. After 408, 500, 502, 504, and
    /// the 400 with which the gateway reports a provider that was too slow, only chat, Responses, Messages and the gateway's own lists
    /// are retried. If the connection broke after the request was sent, or one of the client's time limits expired, only the lists are
    /// retried. <see cref="RequestOptions.RetryUnsafe"/> allows a retry in all of these cases.
    /// </para>
    /// <para>
    /// The first delay is about half a second; later ones grow to at most 8 seconds, with jitter. A <c>Retry-After</c> of up to 60
    /// seconds is obeyed. A longer one makes the call fail at once, and <see cref="GatewayApiException.RetryAfter"/> contains it.
    /// Cancelling the call ends the delay. A stream is not retried after its headers have arrived. A body that can be read only once (a
    /// <see cref="StreamContent"/> whose stream cannot seek, or a content class of your own) is not sent again once sending it has begun.
    /// </para>
    /// </remarks>
    public int MaxRetries
    {
        get;
        set => field = RetryLimit.Check(value, nameof(MaxRetries));
    }
    = InferenceGatewayClientDefaults.MaxRetries;

    /// <summary>Gets or sets the time limit of one attempt until the headers of the response arrive. The gateway sends them with the first token.</summary>
    /// <value>The default is 10 minutes. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative and not <see cref="Timeout.InfiniteTimeSpan"/>, or it is more than <see cref="int.MaxValue"/> milliseconds (about 24.8 days).</exception>
    public TimeSpan ResponseTimeout
    {
        get;
        set => field = TimeLimit.Check(value, nameof(ResponseTimeout));
    }
    = InferenceGatewayClientDefaults.ResponseTimeout;

    /// <summary>Gets or sets the time limit of each read of a response body. There is no limit on the duration of a whole response: use a cancellation token for that.</summary>
    /// <value>The default is 2 minutes. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative and not <see cref="Timeout.InfiniteTimeSpan"/>, or it is more than <see cref="int.MaxValue"/> milliseconds (about 24.8 days).</exception>
    public TimeSpan IdleTimeout
    {
        get;
        set => field = TimeLimit.Check(value, nameof(IdleTimeout));
    }
    = InferenceGatewayClientDefaults.IdleTimeout;

    /// <summary>Gets or sets the time limit for connecting. It applies only to the client's own connections.</summary>
    /// <value>The default is 15 seconds. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative and not <see cref="Timeout.InfiniteTimeSpan"/>, or it is more than <see cref="int.MaxValue"/> milliseconds (about 24.8 days).</exception>
    public TimeSpan ConnectTimeout
    {
        get;
        set => field = TimeLimit.Check(value, nameof(ConnectTimeout));
    }
    = InferenceGatewayClientDefaults.ConnectTimeout;

    /// <summary>
    /// Gets or sets the maximum size, in bytes, of a response that is read as a whole or assembled from a stream. If a response is
    /// larger, the call fails with a <see cref="GatewayProtocolException"/>, so that a server cannot exhaust the memory. The events of a
    /// stream are limited by <see cref="MaxEventBytes"/>. The body of a response that is returned as an
    /// <see cref="HttpResponseMessage"/> or a <see cref="BinaryAnswer"/> is not limited.
    /// </summary>
    /// <value>The default is 256 MiB (268,435,456), because images are sent as text. The maximum is 1 GiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 1 GiB.</exception>
    public int MaxResponseBytes
    {
        get;
        set => field = value is >= 1 and <= LargestMaxResponseBytes
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxResponseBytes), value, $"MaxResponseBytes must be at least 1 and at most {LargestMaxResponseBytes} (1 GiB).");
    }
    = InferenceGatewayClientDefaults.MaxResponseBytes;

    /// <summary>Gets or sets the maximum size of one event of a stream, in bytes. If an event is larger, the stream fails with a <see cref="GatewayProtocolException"/>, so that a server cannot exhaust the memory.</summary>
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

    /// <summary>Gets or sets the maximum number of bytes of an error's body that are read and kept.</summary>
    /// <value>The default is 64 KiB (65,536). The maximum is 16 MiB.</value>
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
    /// Gets or sets a value indicating whether the spans of <see cref="InferenceGatewayTelemetry"/> contain messages, responses, system
    /// instructions, tool definitions, and the arguments and results of tools. Everyone who can read the traces can then read the
    /// conversations. Of images and documents, only the media type or the address is recorded. Keys are never recorded.
    /// </summary>
    /// <value>The default is false.</value>
    public bool RecordContent { get; set; }

    /// <summary>
    /// Gets or sets the handler that sends the requests instead of the client's own handler, for a proxy, client certificates or tests.
    /// It belongs to the caller, and the client never disposes it. The client's own handler does not follow redirects. A handler that
    /// does must not send the <c>Authorization</c> header to the new address. Those of .NET do not, but they do send every other header
    /// of <see cref="RequestOptions.Headers"/>.
    /// </summary>
    /// <value>The default is null. It cannot be combined with an <see cref="HttpClient"/> that is passed to the client. <see cref="ConnectTimeout"/> does not apply to it.</value>
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>Gets or sets the function that returns the <see cref="HttpClient"/> for each attempt. Use it with <c>IHttpClientFactory</c>, whose clients are meant for short use. The clients are neither changed nor disposed, and their own timeouts and handlers apply.</summary>
    /// <value>The default is null. It cannot be combined with <see cref="Handler"/> or with an <see cref="HttpClient"/> that is passed to the client.</value>
    public Func<HttpClient>? HttpClientFactory { get; set; }

    /// <summary>Gets or sets the clock that all time limits use.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    }
    = TimeProvider.System;

    /// <summary>Gets or sets the function that returns the random numbers for the jitter, from 0 to less than 1. It is for tests; null uses the framework's random numbers.</summary>
    internal Func<double>? Randomness { get; set; }

    /// <summary>Creates a handler like the client's own: it follows no redirects, uses no cookies, applies <see cref="ConnectTimeout"/>, and does not reuse connections that are older than five minutes. It is for applications that build the handler pipeline themselves, for example with <see cref="HttpClientFactory"/>.</summary>
    /// <returns>The handler, which belongs to the caller.</returns>
    public HttpMessageHandler CreateHandler() => HandlerChain.OwnHandler(this);

    internal InferenceGatewayClientOptions Copy() => (InferenceGatewayClientOptions)MemberwiseClone();
}
