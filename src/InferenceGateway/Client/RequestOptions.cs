using InferenceGateway.Http;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Settings of single calls: given to one call, or to all calls of a copy of the client by <see cref="InferenceGatewayClient.With"/>. What is not set is the client's own setting.</summary>
public sealed partial class RequestOptions
{
    /// <summary>The name under which the options travel with a request to its handlers.</summary>
    public const string PropertyName = "InferenceGateway.RequestOptions";

    /// <summary>The name under which the operation, for example <c>CreateChatCompletion</c>, travels with a request to the handlers of an <see cref="HttpClient"/> of yours: a <see cref="string"/>.</summary>
    public const string OperationPropertyName = "InferenceGateway.Operation";

    /// <summary>The name under which the number of the attempt travels with a request to the handlers of an <see cref="HttpClient"/> of yours: an <see cref="int"/>, 1 for the first.</summary>
    public const string AttemptPropertyName = "InferenceGateway.Attempt";

    /// <summary>Headers to send as well. An <c>Authorization</c> here goes before the client's key.</summary>
    /// <exception cref="ArgumentException">A name is not a header name or belongs to the client (<c>Content-Type</c>, <c>Host</c> and the like), or a value has line breaks or characters beyond ASCII in it.</exception>
    /// <remarks>On <c>/v1</c> the gateway passes no header on to the provider; <c>/proxy</c> passes all of them.</remarks>
    public IReadOnlyDictionary<string, string>? Headers
    {
        get;
        init => field = HeaderRules.CheckAll(value, nameof(Headers));
    }

    /// <summary>Members to add to the query.</summary>
    /// <exception cref="ArgumentException">A name is empty, or a value is null.</exception>
    public IReadOnlyDictionary<string, string>? ExtraQuery
    {
        get;
        init => field = MemberRules.CheckQuery(Copied(value, StringComparer.Ordinal), nameof(ExtraQuery));
    }

    /// <summary>Members to add to the JSON body: for parameters that the gateway knows and this version of the SDK does not.</summary>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    /// <remarks>A member that the request type has itself is an <see cref="ArgumentException"/> at the call. Operations without a JSON body have no use for them.</remarks>
    public IReadOnlyDictionary<string, RawJson>? ExtraBody
    {
        get;
        init => field = MemberRules.CheckNames(Copied(value, StringComparer.Ordinal), nameof(ExtraBody));
    }

    /// <summary>The provider of the call, sent as <c>?provider=</c>; the model is then the provider's own name for it.</summary>
    public Provider? Provider { get; init; }

    /// <summary>Whether the gateway leaves its MCP middleware out, which otherwise replaces the request's own tools by those of the MCP servers.</summary>
    /// <value>Unset: a chat request with tools of its own leaves it out, any other does not. Set, it holds for both.</value>
    public bool? McpBypass { get; init; }

    /// <summary>In place of <see cref="InferenceGatewayClientOptions.ResponseTimeout"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above 24 days.</exception>
    public TimeSpan? ResponseTimeout
    {
        get;
        init => field = value is { } timeout ? TimeLimit.Check(timeout, nameof(ResponseTimeout)) : null;
    }

    /// <summary>In place of <see cref="InferenceGatewayClientOptions.IdleTimeout"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above 24 days.</exception>
    public TimeSpan? IdleTimeout
    {
        get;
        init => field = value is { } timeout ? TimeLimit.Check(timeout, nameof(IdleTimeout)) : null;
    }
}
