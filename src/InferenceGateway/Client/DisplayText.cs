using System.Globalization;

namespace InferenceGateway;

/// <summary>Writes the lines that a debugger shows for answers and their pieces.</summary>
internal static class DisplayText
{
    /// <summary>Writes a line such as <c>tool_calls: "One moment.", 2 tool calls</c>.</summary>
    /// <param name="kind">The kind or the state of the value; null or empty to leave it out.</param>
    /// <param name="text">The text of the value; null or empty if there is none.</param>
    /// <param name="calls">The number of calls; 0 to leave it out.</param>
    /// <param name="one">The word for one call.</param>
    /// <param name="many">The word for several calls; null if it is the word for one with an s.</param>
    public static string Of(string? kind, string? text, int calls = 0, string one = "", string? many = null)
    {
        string?[] parts = [string.IsNullOrEmpty(text) ? null : $"\"{text}\"", calls == 0 ? null : Count(calls, one, many ?? one + "s")];
        var content = string.Join(", ", parts.Where(static part => part is not null));
        return string.IsNullOrEmpty(kind) ? content : content.Length == 0 ? kind : $"{kind}: {content}";
    }

    public static string Count(int count, string one, string many) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1}", count, count == 1 ? one : many);
}
