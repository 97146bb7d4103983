using System.Text;

namespace InferenceGateway.Generation.Output;

/// <summary>Cuts what NSwag printed into one file per type, at the lines by which the templates name them.</summary>
internal static class SourceSplitter
{
    public const string Extension = ".g.cs";

    private const string Mark = "//@file ";

    // Tags of the template language leave blank lines behind; the ones that are meant are written as this.
    private const string Blank = "//~";

    /// <returns>The UTF-8 of each file by its name, in the order of the names.</returns>
    public static IReadOnlyDictionary<string, byte[]> Split(TextReader printed)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        string? name = null;
        var text = new StringBuilder();
        var blank = false;
        while (printed.ReadLine()?.TrimEnd() is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                Close(files, name, text);
                name = line[Mark.Length..].Trim();
                blank = true;
                continue;
            }

            if (name is null || line.Length == 0)
            {
                continue;
            }

            var meant = line.TrimStart() == Blank;
            if (!(meant && blank))
            {
                text.Append(meant ? string.Empty : line).Append('\n');
            }

            blank = meant || line.EndsWith('{');
        }

        Close(files, name, text);
        return files;
    }

    private static void Close(SortedDictionary<string, byte[]> files, string? name, StringBuilder text)
    {
        if (name is not null)
        {
            files.Add(name + Extension, Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n"));
        }

        text.Clear();
    }
}
