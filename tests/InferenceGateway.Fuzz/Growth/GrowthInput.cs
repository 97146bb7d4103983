using System.Globalization;
using System.Text;

namespace InferenceGateway.Fuzz.Growth;

/// <summary>Large inputs of one kind: a start, one unit over and over, and an end.</summary>
/// <param name="Name">What it repeats, for the report.</param>
/// <param name="Start">The bytes before the first unit.</param>
/// <param name="Unit">The repeated bytes; <c>#</c> stands for the number of the repetition.</param>
/// <param name="End">The bytes behind the last unit.</param>
internal sealed record GrowthInput(string Name, string Start, string Unit, string End)
{
    /// <summary>What JSON allows, and what only looks like JSON, as a value that can be put anywhere.</summary>
    public static IReadOnlyList<GrowthInput> Values { get; } =
    [
        new("repeated members", "{\"a\":0", ",\"a\":1", "}"),
        new("members of other names", "{\"a\":0", ",\"m#\":1", "}"),
        new("empty objects", "[{}", ",{}", "]"),
        new("empty strings", "[\"\"", ",\"\"", "]"),
        new("nested lists", "", "[", ""),
        new("nested objects", "", "{\"a\":", ""),
        new("one character", "\"", "a", "\""),
        new("one character of two bytes", "\"", "é", "\""),
        new("escaped backslashes", "\"", "\\\\", "\""),
        new("backslashes and a character", "\"", "\\\\\\\\\\\\\\\\s", "\""),
        new("escaped slashes", "\"", "\\/", "\""),
        new("escaped characters", "\"", "\\u0073", "\""),
        new("half surrogates", "\"", "\\ud83d", "\""),
        new("quoted quotes", "\"", "\\\"", "\""),
        new("bytes that are no UTF-8", "\"", "\uffff", "\""),
        new("white space", "[", " ", "]"),
        new("line breaks", "[", "\r\n", "]"),
        new("digits", "1", "1", ""),
        new("an open string", "\"", "sk-", ""),
        new("angle brackets", "<", "<p", ">"),
    ];

    /// <summary>This value in its place in a body, which <c>%</c> marks.</summary>
    public GrowthInput Within(string body)
    {
        var place = body.IndexOf('%', StringComparison.Ordinal);
        return this with { Name = $"{Name} in {body.ReplaceLineEndings("\\n")}", Start = body[..place] + Start, End = End + body[(place + 1)..] };
    }

    public byte[] Make(int size)
    {
        using var bytes = new MemoryStream(size + 256);
        Add(Start);
        for (var count = 0; bytes.Length < size; count++)
        {
            Add(Unit.Contains('#', StringComparison.Ordinal) ? Unit.Replace("#", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : Unit);
        }

        Add(End);
        return bytes.ToArray();

        void Add(string text) => bytes.Write(text == "\uffff" ? [0xFF] : Encoding.UTF8.GetBytes(text));
    }
}
