namespace InferenceGateway.Http;

/// <summary>Describes an operation to the handlers and the serializer.</summary>
/// <param name="name">The name of the operation, for example <c>CreateChatCompletion</c>.</param>
/// <param name="answer">The kind of body that its response has.</param>
internal sealed class ApiOperation(string name, AnswerBody answer)
{
    private const string ProxyPrefix = "Proxy";

    public string Name => name;

    public AnswerBody Answer => answer;

    /// <summary>Creates the operation of a call through the proxy, named as in the gateway's OpenAPI document, for example <c>ProxyGet</c>.</summary>
    public static ApiOperation ForProxy(HttpMethod method, AnswerBody answer)
    {
        var verb = method.Method;
        return new ApiOperation($"{ProxyPrefix}{verb[..1].ToUpperInvariant()}{verb[1..].ToLowerInvariant()}", answer);
    }

    /// <summary>Determines whether the operation with this name uses the proxy.</summary>
    public static bool IsProxied(string? name) => name?.StartsWith(ProxyPrefix, StringComparison.Ordinal) == true;
}

/// <summary>Specifies the kind of body that a response has.</summary>
internal enum AnswerBody
{
    /// <summary>A body that is not read.</summary>
    None,

    /// <summary>One JSON value.</summary>
    Json,

    /// <summary>One JSON value, or nothing.</summary>
    OptionalJson,

    /// <summary>A stream of bytes that the caller reads. The call returns when the headers have arrived.</summary>
    Raw,
}
