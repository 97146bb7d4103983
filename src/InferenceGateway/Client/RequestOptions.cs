using InferenceGateway.Http;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents the options of a single call or, with <see cref="InferenceGatewayClient.With"/>, of all calls of a copy of the client. If an option is not set, the setting of the client applies.</summary>
public sealed class RequestOptions
{
    /// <summary>The key under which <see cref="HttpRequestMessage.Options"/> contains the <see cref="RequestOptions"/> of the call, for handlers.</summary>
    public const string PropertyName = "InferenceGateway.RequestOptions";

    /// <summary>The key under which <see cref="HttpRequestMessage.Options"/> contains the name of the operation, a <see cref="string"/> such as <c>CreateChatCompletion</c>, for the handlers of your own <see cref="HttpClient"/>.</summary>
    public const string OperationPropertyName = "InferenceGateway.Operation";

    /// <summary>The key under which <see cref="HttpRequestMessage.Options"/> contains the number of the attempt, an <see cref="int"/> that starts at 1, for the handlers of your own <see cref="HttpClient"/>.</summary>
    public const string AttemptPropertyName = "InferenceGateway.Attempt";

    /// <summary>Gets the additional request headers. An <c>Authorization</c> header takes precedence over the client's key.</summary>
    /// <value>The default is null.</value>
    /// <exception cref="ArgumentException">A name is not a valid header name or is that of a header that the client sets itself (<c>Content-Type</c>, <c>Host</c> and others), or a value is null or contains line breaks or characters that are not ASCII.</exception>
    /// <remarks>The gateway does not forward these headers to the provider on <c>/v1</c>. On <c>/proxy</c> it forwards all of them.</remarks>
    public IReadOnlyDictionary<string, string>? Headers
    {
        get;
        init => field = HeaderRules.CheckAll(value, nameof(Headers));
    }

    /// <summary>Gets the additional query parameters.</summary>
    /// <value>The default is null.</value>
    /// <exception cref="ArgumentException">A name is empty, or a value is null.</exception>
    public IReadOnlyDictionary<string, string>? ExtraQuery
    {
        get;
        init => field = MemberRules.CheckQuery(MemberRules.Copy(value), nameof(ExtraQuery));
    }

    /// <summary>Gets the additional members of the JSON body, for parameters that the gateway supports and this version of the SDK does not.</summary>
    /// <value>The default is null.</value>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    /// <remarks>If the request type itself has one of these members, the call throws an <see cref="ArgumentException"/>. Operations without a JSON body ignore these members.</remarks>
    public IReadOnlyDictionary<string, RawJson>? ExtraBody
    {
        get;
        init => field = MemberRules.CheckNames(MemberRules.Copy(value), nameof(ExtraBody));
    }

    /// <summary>Gets the provider of the call, which is sent as <c>?provider=</c>. The model is then the name that this provider uses for it.</summary>
    /// <value>The default is null: <see cref="InferenceGatewayClientOptions.Provider"/> applies.</value>
    public Provider? Provider { get; init; }

    /// <summary>Gets a value indicating whether the gateway skips its MCP middleware, which otherwise replaces the tools of the request with those of the MCP servers.</summary>
    /// <value>The default is null: a chat request skips the middleware if it has tools of its own. A value applies to requests with and without tools.</value>
    public bool? McpBypass { get; init; }

    /// <summary>Gets the time limit that replaces <see cref="InferenceGatewayClientOptions.ResponseTimeout"/>.</summary>
    /// <value>The default is null. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative and not <see cref="Timeout.InfiniteTimeSpan"/>, or it is more than <see cref="int.MaxValue"/> milliseconds (about 24.8 days).</exception>
    public TimeSpan? ResponseTimeout
    {
        get;
        init => field = value is { } timeout ? TimeLimit.Check(timeout, nameof(ResponseTimeout)) : null;
    }

    /// <summary>Gets the time limit that replaces <see cref="InferenceGatewayClientOptions.IdleTimeout"/>.</summary>
    /// <value>The default is null. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative and not <see cref="Timeout.InfiniteTimeSpan"/>, or it is more than <see cref="int.MaxValue"/> milliseconds (about 24.8 days).</exception>
    public TimeSpan? IdleTimeout
    {
        get;
        init => field = value is { } timeout ? TimeLimit.Check(timeout, nameof(IdleTimeout)) : null;
    }

    /// <summary>Gets the number of retries that replaces <see cref="InferenceGatewayClientOptions.MaxRetries"/>.</summary>
    /// <value>The default is null. 0 switches retries off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? MaxRetries
    {
        get;
        init => field = value is { } retries ? RetryLimit.Check(retries, nameof(MaxRetries)) : null;
    }

    /// <summary>Gets a value indicating whether a request is retried even if the first attempt may have been processed. An image may then be charged twice, and a proxied call executed twice.</summary>
    /// <value>The default is null, which has the same effect as false.</value>
    /// <remarks><see cref="InferenceGatewayClientOptions.MaxRetries"/> lists the failures. A body that can be read only once is not sent again even if this is true.</remarks>
    public bool? RetryUnsafe { get; init; }

    /// <summary>Combines two sets of options. The values of <paramref name="top"/> take precedence, and dictionaries are merged.</summary>
    internal static RequestOptions? Layered(RequestOptions? bottom, RequestOptions? top) =>
        bottom is null || top is null ? top ?? bottom : Both(bottom, top);

    internal static RequestOptions ForProvider(Provider provider, RequestOptions? options) =>
        Layered(options, new RequestOptions { Provider = provider })!;

    /// <summary>A separate method, so that it is not compiled for a first call that does not need it.</summary>
    private static RequestOptions Both(RequestOptions bottom, RequestOptions top) =>
        new()
        {
            Headers = MemberRules.Unite(bottom.Headers, top.Headers, StringComparer.OrdinalIgnoreCase),
            ExtraQuery = MemberRules.Unite(bottom.ExtraQuery, top.ExtraQuery, StringComparer.Ordinal),
            ExtraBody = MemberRules.Unite(bottom.ExtraBody, top.ExtraBody, StringComparer.Ordinal),
            Provider = top.Provider ?? bottom.Provider,
            McpBypass = top.McpBypass ?? bottom.McpBypass,
            ResponseTimeout = top.ResponseTimeout ?? bottom.ResponseTimeout,
            IdleTimeout = top.IdleTimeout ?? bottom.IdleTimeout,
            MaxRetries = top.MaxRetries ?? bottom.MaxRetries,
            RetryUnsafe = top.RetryUnsafe ?? bottom.RetryUnsafe,
        };
}
