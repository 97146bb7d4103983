namespace InferenceGateway.Testing;

public sealed partial class FakeGateway
{
    /// <summary>
    /// Adds replies for the next requests, one each, in this order. They are for every route but <c>/health</c>, and
    /// come before <see cref="Respond"/> and the default behaviour.
    /// </summary>
    /// <param name="replies">The replies.</param>
    /// <returns>This gateway.</returns>
    public FakeGateway Enqueue(params FakeReply[] replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        _script.Enqueue(path: null, replies);
        return this;
    }

    /// <summary>Adds replies for the next requests to one path, one each, in this order.</summary>
    /// <param name="path">The path without query as the server sees it, for instance <c>/v1/chat/completions</c>.</param>
    /// <param name="replies">The replies.</param>
    /// <returns>This gateway.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> does not begin with a slash.</exception>
    public FakeGateway Enqueue(string path, params FakeReply[] replies)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(replies);
        if (!path.StartsWith('/'))
        {
            throw new ArgumentException($"A path begins with a slash: '/v1/models', not '{path}'.", nameof(path));
        }

        _script.Enqueue(path, replies);
        return this;
    }

    /// <summary>
    /// Computes replies. The function is asked for every request that no enqueued reply was left for; when several are
    /// registered, the last is asked first.
    /// </summary>
    /// <param name="responder">
    /// Gives the reply, or <see langword="null"/> for the default behaviour. May run on several threads at once. What it
    /// throws is answered with status 500.
    /// </param>
    /// <returns>This gateway.</returns>
    public FakeGateway Respond(Func<RecordedRequest, FakeReply?> responder)
    {
        ArgumentNullException.ThrowIfNull(responder);
        _script.Respond(responder);
        return this;
    }
}
