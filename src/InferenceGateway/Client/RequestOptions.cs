using InferenceGateway.Http;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Settings of single calls: given to one call, or to all calls of a copy of the client by <see cref="InferenceGatewayClient.With"/>. The client's own setting applies where a value is not set.</summary>
public sealed class RequestOptions
{
    /// <summary>The name under which the options travel with a request to its handlers.</summary>
    public const string PropertyName = "InferenceGateway.RequestOptions";

    /// <summary>The name under which the operation, for example <c>CreateChatCompletion</c>, travels with a request to the handlers of an <see cref="HttpClient"/> of yours: a <see cref="string"/>.</summary>
    public const string OperationPropertyName = "InferenceGateway.Operation";

    /// <summary>The name under which the number of the attempt travels with a request to the handlers of an <see cref="HttpClient"/> of yours: an <see cref="int"/>, 1 for the first.</summary>
    public const string AttemptPropertyName = "InferenceGateway.Attempt";

    /// <summary>Gets the headers to send as well. An <c>Authorization</c> header here takes precedence over the client's key.</summary>
    /// <exception cref="ArgumentException">A name is not a header name or belongs to the client (<c>Content-Type</c>, <c>Host</c> and the like), or a value contains line breaks or characters beyond ASCII.</exception>
    /// <remarks>On <c>/v1</c> the gateway passes no header on to the provider; <c>/proxy</c> passes all of them.</remarks>
    public IReadOnlyDictionary<string, string>? Headers
    {
        get;
        init => field = HeaderRules.CheckAll(value, nameof(Headers));
    }

    /// <summary>Gets the members to add to the query.</summary>
    /// <exception cref="ArgumentException">A name is empty, or a value is null.</exception>
    public IReadOnlyDictionary<string, string>? ExtraQuery
    {
        get;
        init => field = MemberRules.CheckQuery(MemberRules.Copy(value), nameof(ExtraQuery));
    }

    /// <summary>Gets the members to add to the JSON body: for parameters that the gateway knows and this version of the SDK does not.</summary>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    /// <remarks>A member that the request type has itself is an <see cref="ArgumentException"/> at the call. Operations without a JSON body ignore these members.</remarks>
    public IReadOnlyDictionary<string, RawJson>? ExtraBody
    {
        get;
        init => field = MemberRules.CheckNames(MemberRules.Copy(value), nameof(ExtraBody));
    }

    /// <summary>Gets the provider of the call, sent as <c>?provider=</c>; the model is then the provider's own name for it.</summary>
    public Provider? Provider { get; init; }

    /// <summary>Gets whether the gateway skips its MCP middleware, which otherwise replaces the request's own tools by those of the MCP servers.</summary>
    /// <value>When it is not set, a chat request with tools of its own skips the middleware, and any other does not. When it is set, it applies to both.</value>
    public bool? McpBypass { get; init; }

    /// <summary>Gets the time limit that replaces <see cref="InferenceGatewayClientOptions.ResponseTimeout"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above 24 days.</exception>
    public TimeSpan? ResponseTimeout
    {
        get;
        init => field = value is { } timeout ? TimeLimit.Check(timeout, nameof(ResponseTimeout)) : null;
    }

    /// <summary>Gets the time limit that replaces <see cref="InferenceGatewayClientOptions.IdleTimeout"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above 24 days.</exception>
    public TimeSpan? IdleTimeout
    {
        get;
        init => field = value is { } timeout ? TimeLimit.Check(timeout, nameof(IdleTimeout)) : null;
    }

    /// <summary>Gets the number of retries that replaces <see cref="InferenceGatewayClientOptions.MaxRetries"/>; 0 sends the request once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? MaxRetries
    {
        get;
        init => field = value is { } retries ? RetryLimit.Check(retries, nameof(MaxRetries)) : null;
    }

    /// <summary>Gets whether a request is retried even when the first one may have been processed: an image may be paid for twice, a proxied call executed twice.</summary>
    /// <remarks><see cref="InferenceGatewayClientOptions.MaxRetries"/> lists the failures. A body that can be read only once is still not sent again.</remarks>
    public bool? RetryUnsafe { get; init; }

    /// <summary>Lays one set of options over another: what <paramref name="top"/> sets wins, and dictionaries are united.</summary>
    internal static RequestOptions? Layered(RequestOptions? bottom, RequestOptions? top) =>
        bottom is null || top is null ? top ?? bottom : Both(bottom, top);

    internal static RequestOptions ForProvider(Provider provider, RequestOptions? options) =>
        Layered(options, new RequestOptions { Provider = provider })!;

    /// <summary>Apart from the usual case, so that a first call does not have to compile it.</summary>
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
