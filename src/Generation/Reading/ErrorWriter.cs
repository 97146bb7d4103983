using System.Globalization;

namespace InferenceGateway.Generation.Reading;

/// <summary>Writes errors in the form that MSBuild and editors recognise: <c>file(line,column): error CODE: text</c>.</summary>
internal static class ErrorWriter
{
    /// <summary>More would be read by nobody before the first are corrected.</summary>
    public const int MaxErrors = 100;

    public static void Write(GenerationException error, TextWriter to)
    {
        foreach (var each in error.All.Take(MaxErrors))
        {
            to.WriteLine($"{each.Position ?? "generation"} : error {each.Code}: {each.Message}");
        }

        if (error.All.Count > MaxErrors)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"generation : error IG0009: {error.All.Count - MaxErrors} more errors were found. Correct these {MaxErrors} first."));
        }
    }
}
