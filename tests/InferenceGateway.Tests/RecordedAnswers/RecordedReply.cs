using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>
/// One reply in the form of a provider, and what the client must make of it. A file in <c>Replies/PROVIDER</c> has three sections: the call
/// that the reply answers; the reply as it is on the wire; and the expectations, one a line, with JSON values. <c>README.md</c> explains them.
/// </summary>
internal sealed class RecordedReply
{
    private const string AnswerMark = "--- answer\n";
    private const string ExpectMark = "--- expect\n";
    private const string Folder = "Replies/";

    private static readonly SortedDictionary<string, RecordedReply> s_all = Load();

    private RecordedReply(string name, string text)
    {
        Name = name;
        var (call, rest) = Split(text, AnswerMark);
        var (answer, expect) = Split(rest, ExpectMark);
        var (head, body) = Split(answer, "\n\n");
        Settings = Lines(call).Select(Pair).ToDictionary(static x => x.Name, static x => x.Value, StringComparer.Ordinal);
        Status = int.Parse(head.Split(' ')[1], CultureInfo.InvariantCulture);
        Headers = [.. head.Split('\n').Skip(1).Select(Pair)];
        Body = Encoding.UTF8.GetBytes(OnTheWire(body));
        Expectations = [.. Lines(expect).Select(Pair)];
    }

    public static IReadOnlyCollection<RecordedReply> All => s_all.Values;

    /// <summary>Gets the provider and what the reply shows, such as <c>openai/refusal</c>.</summary>
    public string Name { get; }

    public string Provider => Name.Split('/')[0];

    /// <summary>Gets what the first section says about the call.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Gets the API that was called: <c>chat</c>, <c>messages</c>, <c>responses</c> or <c>models</c>.</summary>
    public string Api => Settings["call"].Split(' ')[0];

    public bool IsStream => Settings["call"].EndsWith(" stream", StringComparison.Ordinal);

    public int Status { get; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    public string ContentType => Headers.FirstOrDefault(static header => header.Name == "Content-Type").Value ?? "";

    public byte[] Body { get; }

    /// <summary>Gets what must come out: names or paths, with their JSON.</summary>
    public IReadOnlyList<(string Name, string Json)> Expectations { get; }

    public static RecordedReply Named(string name) => s_all[name];

    /// <summary>Gets the JSON that a fact must have; null if the file does not say.</summary>
    public string? Expected(string name) => Expectations.FirstOrDefault(expectation => expectation.Name == name).Json;

    /// <summary>Gets the data of the events of a stream that are JSON, read without the SDK.</summary>
    public IReadOnlyList<string> Events() =>
        [.. SseParser.Create(new MemoryStream(Body)).Enumerate().Select(static item => item.Data.Trim()).Where(static data => data is not ("" or "[DONE]"))];

    public override string ToString() => Name;

    private string OnTheWire(string body)
    {
        body = Settings.GetValueOrDefault("last line end") == "none" ? body.TrimEnd('\n') : body;
        return Settings.GetValueOrDefault("line ends") == "CRLF" ? body.Replace("\n", "\r\n", StringComparison.Ordinal) : body;
    }

    private static SortedDictionary<string, RecordedReply> Load()
    {
        var assembly = typeof(RecordedReply).Assembly;
        var all = new SortedDictionary<string, RecordedReply>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = Path.ChangeExtension(resource[Folder.Length..], null).Replace('\\', '/');
            all.Add(name, new RecordedReply(name, reader.ReadToEnd().ReplaceLineEndings("\n")));
        }

        return all;
    }

    private static (string Before, string After) Split(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? throw new FormatException($"'{mark.Trim()}' is missing: {text}") : (text[..at], text[(at + mark.Length)..]);
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(static line => line.Length > 0 && line[0] != '#');

    private static (string Name, string Value) Pair(string line) => Split(line, ": ");
}
