using System.Reflection;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>There are enough replies of each provider, each says enough, and the page that lists them is right.</summary>
public sealed class ReplyTableTests
{
    private const string Begin = "<!-- recorded replies: begin -->\n";
    private const string End = "\n<!-- recorded replies: end -->";

    public static TheoryData<string> Providers =>
        [.. typeof(Provider.Known).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static known => (string)known.GetRawConstantValue()!)];

    [Fact]
    public void Replies_Together_AreAtLeast120() => Assert.InRange(RecordedReply.All.Count, 120, int.MaxValue);

    [Theory]
    [MemberData(nameof(Providers))]
    public void Replies_OfEachProvider_AreAtLeastSix(string provider)
    {
        var replies = RecordedReply.All.Where(reply => reply.Provider == provider).ToList();

        Assert.InRange(replies.Count, 6, int.MaxValue);
        Assert.Contains(replies, static reply => reply.IsStream);
        Assert.Contains(replies, static reply => reply.Expected("error") is not null);
    }

    [Fact]
    public void Replies_AllHaveProvidersOfTheDocument() =>
        Assert.Equal([], RecordedReply.All.Select(static reply => reply.Provider).Distinct().Except(Providers.Select(static row => row.Data)));

    [Fact]
    public void Replies_EachSayAtLeastThreeThings() =>
        Assert.Equal([], RecordedReply.All.Where(static reply => reply.Expectations.DistinctBy(static x => x.Name).Count() < 3).Select(static reply => reply.Name));

    [Fact]
    public void Replies_NoneIsWrittenTwice() =>
        Assert.Equal([], RecordedReply.All.GroupBy(static reply => Convert.ToBase64String(reply.Body)).Where(static same => same.Count() > 1).Select(static same => string.Join(", ", same)));

    [Fact]
    public void Page_HasTheTableOfTheFiles()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "reliability.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;

        Assert.Equal(ReplyTable.Write(), page[start..page.IndexOf(End, StringComparison.Ordinal)]);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GeneratedSdk.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
