namespace InferenceGateway.Http;

/// <summary>What the handlers and the serializer know about an operation.</summary>
/// <param name="name">The operation's name, for example <c>CreateChatCompletion</c>.</param>
/// <param name="answer">What the body of its response is.</param>
internal sealed class ApiOperation(string name, AnswerBody answer)
{
    private const string ProxyPrefix = "Proxy";

    public string Name => name;

    public AnswerBody Answer => answer;

    /// <summary>Names a call through the proxy as the gateway's document names them, for example <c>ProxyGet</c>.</summary>
    public static ApiOperation ForProxy(HttpMethod method, AnswerBody answer)
    {
        var verb = method.Method;
        return new ApiOperation($"{ProxyPrefix}{verb[..1].ToUpperInvariant()}{verb[1..].ToLowerInvariant()}", answer);
    }

    /// <summary>Whether an operation of this name goes through the proxy.</summary>
    public static bool IsProxied(string? name) => name?.StartsWith(ProxyPrefix, StringComparison.Ordinal) == true;
}

/// <summary>What the body of an answer is.</summary>
internal enum AnswerBody
{
    /// <summary>Nothing that anybody reads.</summary>
    None,

    /// <summary>One JSON value.</summary>
    Json,

    /// <summary>One JSON value, or nothing.</summary>
    OptionalJson,

    /// <summary>A stream of bytes that belongs to the caller from the headers on.</summary>
    Raw,
}
