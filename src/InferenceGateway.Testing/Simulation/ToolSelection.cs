namespace InferenceGateway.Testing.Simulation;

/// <summary>
/// Decides which tools are called. A question from the user, and only that, calls the tools it names, or else the first;
/// all of them, or a single one twice, where it asks for several.
/// </summary>
internal static class ToolSelection
{
    private static readonly HashSet<string> s_severalWords =
        new(["both", "several", "all", "each", "every", "two"], StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<ModelToolCall> Calls(ModelRequest request)
    {
        if (!request.EndsWithUser || !request.ToolChoice.IsAllowed || request.Tools.Count == 0)
        {
            return [];
        }

        var tools = Choose(request.Tools, request.Question, request.ToolChoice.Name);
        var calls = tools.Take(request.AllowsSeveralCalls ? tools.Count : 1).ToArray();
        return [.. calls.Select((tool, index) => Call(tool, request.Question, calls.Take(index).Count(tool.Equals)))];
    }

    /// <summary>One call; <paramref name="earlier"/> calls of the same tool let it quote other words of the question.</summary>
    public static ModelToolCall Call(ModelTool tool, string question, int earlier = 0) =>
        new(tool.Name, SchemaSample.Create(tool.Schema, question, withOptional: false, earlier));

    /// <summary>The tools that a question is about.</summary>
    public static IReadOnlyList<ModelTool> Choose(IReadOnlyList<ModelTool> tools, string question, string? named)
    {
        var choice = tools.FirstOrDefault(tool => tool.Name == named) is { } one ? [one] : tools;
        var words = new QuestionWords(question).All;
        var mentioned = Mentioned(choice, words);
        if (mentioned.Length > 0)
        {
            return mentioned;
        }

        return (words.Any(s_severalWords.Contains), choice) switch
        {
            (true, [var only]) => [only, only],
            (true, _) => choice,
            _ => [choice[0]],
        };
    }

    // Words, not parts of them: a tool named "get" is not meant by "forget".
    private static ModelTool[] Mentioned(IReadOnlyList<ModelTool> tools, IReadOnlyList<string> words) =>
        tools.Count == 1
            ? []
            : [.. words
                .Select(word => tools.FirstOrDefault(tool => string.Equals(tool.Name, word, StringComparison.OrdinalIgnoreCase)))
                .OfType<ModelTool>()
                .Distinct()];
}
