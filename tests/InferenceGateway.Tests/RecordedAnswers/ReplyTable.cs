using System.Globalization;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>The table of the replies in <c>docs/reliability.md</c>. All its counts follow from the files.</summary>
internal static class ReplyTable
{
    private static readonly string[] s_sources = ["citation", "annotations", "reference", "search", "documents"];

    private static readonly string[] s_filtered = ["\"content_filter", "\"refusal", "\"sensitive"];

    private static readonly (string Name, Func<RecordedReply, bool> Counts)[] s_columns =
    [
        ("replies", static _ => true),
        ("streams", static reply => reply.IsStream),
        ("tool calls", static reply => reply.Expected("calls") is not (null or "[]")),
        ("reasoning", static reply => reply.Expected("reasoning") is not (null or "null")),
        ("refused or filtered", static reply => reply.Expected("refusal") is not (null or "null") || IsFiltered(reply.Expected("finish"))),
        ("sources", static reply => reply.Expectations.Any(static expectation => NamesSources(expectation.Name))),
        ("errors", static reply => reply.Expected("error") is not null),
    ];

    public static string Write()
    {
        var providers = RecordedReply.All.GroupBy(static reply => reply.Provider).OrderBy(static group => group.Key, StringComparer.Ordinal);
        IEnumerable<string> lines =
        [
            Row(["provider", .. s_columns.Select(static column => column.Name)]),
            Row(["---", .. s_columns.Select(static _ => "---:")]),
            .. providers.Select(static group => Row([group.Key, .. Counts(group)])),
            Row(["**together**", .. Counts(RecordedReply.All).Select(static count => $"**{count}**")]),
        ];
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Counts(IEnumerable<RecordedReply> replies) =>
        s_columns.Select(column => replies.Count(column.Counts).ToString(CultureInfo.InvariantCulture));

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static bool IsFiltered(string? finish) => s_filtered.Any(word => finish?.StartsWith(word, StringComparison.Ordinal) == true);

    private static bool NamesSources(string path) =>
        path.Contains('$', StringComparison.Ordinal) && s_sources.Any(word => path.Contains(word, StringComparison.Ordinal));
}
