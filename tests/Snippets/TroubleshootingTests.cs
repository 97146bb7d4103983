using Snippets.Support;

namespace Snippets;

/// <summary>The page on troubleshooting has every message that the packages throw.</summary>
public sealed class TroubleshootingTests
{
    /// <summary>The texts of this folder describe metrics.</summary>
    private const string Descriptions = "Telemetry";

    public static TheoryData<string> Packages => ["InferenceGateway", "InferenceGateway.Extensions.AI", "InferenceGateway.Extensions.DependencyInjection"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Page_HasEveryMessage(string package)
    {
        var page = Repository.Text("docs/troubleshooting.md").Replace('\n', ' ');
        var messages = Repository.Files(Path.Combine(Repository.Root, "src", package), "*.cs")
            .Where(static file => Path.GetFileName(Path.GetDirectoryName(file)) != Descriptions)
            .SelectMany(static file => ExceptionText.LeadingWords(File.ReadAllText(file)).Select(words => (File: Path.GetFileName(file), Words: words)))
            .ToList();

        Assert.True(messages.Count > 10);
        Assert.Empty(messages.Where(x => !page.Contains(x.Words, StringComparison.Ordinal)).Select(static x => $"{x.File}: {x.Words}"));
    }

    [Theory]
    [InlineData("""throw new ArgumentException($"Message {index + 1} has no role: set {nameof(Message.Role)}.");""", "Message … has no role")]
    [InlineData("""throw new ArgumentException($"{source}: '{name}' is not a header name.", source);""", "'…' is not a header name")]
    [InlineData("""throw new E($"The answer is longer" + " than it may be: it is large.");""", "The answer is longer than it may be")]
    [InlineData("""throw new TheException(Format("{0} timed out{1}: nothing more came after it.", a, b));""", "timed out…: nothing more came after it")]
    public void Message_IsRecognisedByItsFirstClause(string code, string words) =>
        Assert.Equal([words], ExceptionText.LeadingWords(code));

    [Theory]
    [InlineData("""var names = new[] { "openai", "a short text" };""")]
    [InlineData("""if (text.Contains("what the gateway says in its answer")) { }""")]
    [InlineData("""class A { private string DebuggerDisplay => "after the first round of tools"; }""")]
    [InlineData("""class A { private const string Advice = "What the compiler says to the caller."; }""")]
    public void Text_ThatIsNoMessage_IsNone(string code) =>
        Assert.Empty(ExceptionText.LeadingWords(code));
}
