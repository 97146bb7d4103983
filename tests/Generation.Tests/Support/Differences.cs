using InferenceGateway.Generation.Report;

namespace InferenceGateway.Generation.Tests.Support;

/// <summary>Two documents, compared: what the tests of the report ask about.</summary>
internal static class Differences
{
    /// <summary>The lines, <c>effect: subject kind name: what</c>.</summary>
    public static List<string> Of(ApiModel before, ApiModel after) => [.. ApiComparison.Of(before, after).Changes.Select(Shown)];

    public static List<string> Of(string before, string after) => Of(ApiModel.Of(Yaml.Map(before)), ApiModel.Of(Yaml.Map(after)));

    /// <summary>A text replaced that is there exactly once.</summary>
    public static string Replaced(string document, string text, string by)
    {
        Assert.Equal(2, document.Split(text).Length);
        return document.Replace(text, by, StringComparison.Ordinal);
    }

    private static string Shown(Change change)
    {
        var what = change.What.Length > 0 ? ": " + change.What : "";
        return $"{ChangeReport.Word(change.Effect)}: {ChangeReport.Word(change.Subject)} {ChangeReport.Word(change.Kind)} {change.Name}{what}";
    }
}
