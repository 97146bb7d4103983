namespace InferenceGateway.Testing;

public sealed partial class FakeGateway
{
    /// <summary>
    /// Adds replies for the next requests, one for each, in this order. They are used for every route except <c>/health</c>, and take
    /// precedence over <see cref="Respond"/> and the default behavior.
    /// </summary>
    /// <param name="replies">The replies.</param>
    /// <returns>This gateway.</returns>
    /// <example>
    /// <code>
    /// gateway.Enqueue(
    ///     FakeReply.Error(503, "overloaded"),
    ///     FakeReply.Completion("Hello!"));
    /// </code>
    /// </example>
    public FakeGateway Enqueue(params FakeReply[] replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        _script.Enqueue(path: null, replies);
        return this;
    }

    /// <summary>Adds replies for the next requests to one path, one for each, in this order.</summary>
    /// <param name="path">The path without the query, for example <c>/v1/chat/completions</c>.</param>
    /// <param name="replies">The replies.</param>
    /// <returns>This gateway.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> does not begin with a slash.</exception>
    public FakeGateway Enqueue(string path, params FakeReply[] replies)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(replies);
        if (!path.StartsWith('/'))
        {
            throw new ArgumentException($"A path must begin with a slash, as in '/v1/models', but this one is '{path}'.", nameof(path));
        }

        _script.Enqueue(path, replies);
        return this;
    }

    /// <summary>
    /// Registers a function that computes replies. It is called for each request that no enqueued reply is used for. If several functions
    /// are registered, the last one is called first.
    /// </summary>
    /// <param name="responder">
    /// Returns the reply, or <see langword="null"/> for the default behavior. It may be called on several threads concurrently. If it
    /// throws an exception, the request is answered with status 500.
    /// </param>
    /// <returns>This gateway.</returns>
    public FakeGateway Respond(Func<RecordedRequest, FakeReply?> responder)
    {
        ArgumentNullException.ThrowIfNull(responder);
        _script.Respond(responder);
        return this;
    }
}
