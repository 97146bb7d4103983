using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Reading;

/// <summary>Reads a YAML or JSON file into JSON tokens, with YAML 1.2 core types and the position of each node.</summary>
internal static partial class YamlFile
{
    /// <summary>More than any API's document has: the largest that are known have 12 MB.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    public static JObject Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new GenerationException("IG0001", path, "The file does not exist.", "Check the path.", path);
        }

        if (new FileInfo(path).Length is > MaxBytes and var length)
        {
            throw new GenerationException(
                "IG0007", path, $"The file has {length.ToString("N0", CultureInfo.InvariantCulture)} bytes; at most {MaxBytes.ToString("N0", CultureInfo.InvariantCulture)} are read.", "Check the path.", path);
        }

        CheckEncoding(path);
        using var reader = new StreamReader(path);
        return Parse(reader, path);
    }

    /// <param name="reader">The text of the file.</param>
    /// <param name="path">The name that positions and errors carry.</param>
    public static JObject Parse(TextReader reader, string path)
    {
        var text = reader.ReadToEnd();
        try
        {
            return Parse(text, path);
        }
        catch (GenerationException e) when (e.Code == "IG0002" && BlankLine().IsMatch(text))
        {
            // The parser refuses a block scalar that begins with a line of more spaces than it is indented by, which YAML allows.
            try
            {
                return Parse(BlankLine().Replace(text, ""), path);
            }
            catch (GenerationException)
            {
                throw e;
            }
        }
    }

    private static JObject Parse(string text, string path)
    {
        using var reader = new StringReader(text);
        return new YamlNodeReader(reader, path).ReadFile();
    }

    [GeneratedRegex("^ +(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex BlankLine();

    // A reader of text would put a replacement character into a name or a description, and nobody would see it.
    private static void CheckEncoding(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        var line = 1;
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] || System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return;
        }

        for (var end = bytes.IndexOf((byte)'\n'); end >= 0 && System.Text.Unicode.Utf8.IsValid(bytes[..end]); end = bytes.IndexOf((byte)'\n'))
        {
            bytes = bytes[(end + 1)..];
            line++;
        }

        var column = 1;
        while (Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            bytes = bytes[used..];
            column++;
        }

        var position = new SourcePosition(path, line, column).ToString();
        throw new GenerationException("IG0008", position, $"The byte 0x{bytes[0]:X2} is no UTF-8.", "Save the file as UTF-8.", position);
    }
}
