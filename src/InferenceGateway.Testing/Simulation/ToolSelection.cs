namespace InferenceGateway.Testing.Simulation;

/// <summary>
/// Decides which tools are called. A question of the user calls the tools that it names, or else the first tool. If it asks for
/// several, it calls all tools, or a single tool twice.
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

    /// <summary>Creates a call. The number of earlier calls of the same tool determines which words of the question it uses.</summary>
    public static ModelToolCall Call(ModelTool tool, string question, int earlier = 0) =>
        new(tool.Name, SchemaSample.Create(tool.Schema, question, withOptional: false, earlier));

    /// <summary>Selects the tools that a question refers to.</summary>
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

    // Compares words and not parts of them, so that "forget" does not refer to a tool named "get".
    private static ModelTool[] Mentioned(IReadOnlyList<ModelTool> tools, IReadOnlyList<string> words) =>
        tools.Count == 1
            ? []
            : [.. words
                .Select(word => tools.FirstOrDefault(tool => string.Equals(tool.Name, word, StringComparison.OrdinalIgnoreCase)))
                .OfType<ModelTool>()
                .Distinct()];
}
