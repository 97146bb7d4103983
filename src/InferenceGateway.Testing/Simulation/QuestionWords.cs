using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceGateway.Testing.Simulation;

/// <summary>The words and numbers of a question, from which the arguments of tools are created.</summary>
internal sealed partial class QuestionWords
{
    private const int Longest = 80;

    public QuestionWords(string question)
    {
        All = [.. WordPattern().Matches(question).Select(match => match.Value)];
        Telling = Order(question);
        Numbers = [.. NumberPattern().Matches(question).Select(match => ToNumber(match.Value)).OfType<decimal>()];
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>The words by relevance. Names, which are recognized by a capital letter inside a sentence, come first, followed by the longest words.</summary>
    public IReadOnlyList<string> Telling { get; }

    public IReadOnlyList<decimal> Numbers { get; }

    private static string[] Order(string question)
    {
        var words = WordPattern().Matches(question)
            .Select(match => (Text: TextPieces.Cut(match.Value, Longest), IsName: IsName(question, match)))
            .ToArray();
        return
        [
            .. words.Where(word => word.IsName).Select(word => word.Text)
                .Concat(words.Where(word => !word.IsName).OrderByDescending(word => word.Text.Length).Select(word => word.Text))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static bool IsName(string question, Match word) =>
        word.Length > 1
        && char.IsUpper(word.Value[0])
        && question.AsSpan(0, word.Index).TrimEnd() is [.., var before]
        && before is not ('.' or '!' or '?' or ':');

    private static decimal? ToNumber(string digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}\p{Nd}'_-]*", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"(?<![\p{L}\d.])-?[0-9]+(\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
