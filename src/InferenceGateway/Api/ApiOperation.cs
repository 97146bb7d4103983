namespace InferenceGateway.Api;

/// <summary>What the handlers and the serializer know about an operation.</summary>
/// <param name="Name">The operation's name, for example <c>CreateChatCompletion</c>.</param>
/// <param name="Answer">What the body of its answer is.</param>
internal readonly record struct ApiOperation(string Name, AnswerBody Answer);

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
