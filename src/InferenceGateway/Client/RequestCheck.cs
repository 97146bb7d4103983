namespace InferenceGateway;

/// <summary>What every request of text is checked for before anything is sent.</summary>
internal static class RequestCheck
{
    /// <param name="model">The request's model.</param>
    /// <param name="parameter">The caller's parameter that holds it.</param>
    public static void HasModel(string? model, string parameter)
    {
        if (string.IsNullOrWhiteSpace(model))
        {
            throw new ArgumentException("The request names no model: set Model.", parameter);
        }
    }

    /// <param name="messages">The conversation.</param>
    /// <param name="call">What needs the messages, as the error names it.</param>
    /// <param name="parameter">The caller's parameter that holds them.</param>
    public static void HasMessages<T>(IEnumerable<T?>? messages, string call, string parameter)
        where T : class
    {
        // By index: an enumerator would be allocated.
        var list = messages as IReadOnlyList<T?> ?? Listed(messages);
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index] is null)
            {
                throw new ArgumentException($"Message {index + 1} is null.", parameter);
            }
        }

        if (list.Count == 0)
        {
            throw new ArgumentException($"There are no messages: a {call} needs at least one.", parameter);
        }
    }

    private static List<T> Listed<T>(IEnumerable<T>? items) => [.. items ?? []];

    /// <param name="stream">The request's own wish.</param>
    /// <param name="streaming">The method that streams.</param>
    /// <param name="parameter">The caller's parameter that holds the wish.</param>
    public static void IsNoStream(bool? stream, string streaming, string parameter)
    {
        if (stream == true)
        {
            throw new ArgumentException($"This method reads one whole answer: leave Stream unset, or call {streaming}.", parameter);
        }
    }
}
