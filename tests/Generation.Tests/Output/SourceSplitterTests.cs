using System.Text;
using InferenceGateway.Generation.Output;

namespace InferenceGateway.Generation.Tests.Output;

public sealed class SourceSplitterTests
{
    private static Dictionary<string, string> Split(string text) =>
        SourceSplitter.Split(new StringReader(text)).ToDictionary(x => x.Key, x => Encoding.UTF8.GetString(x.Value));

    [Fact]
    public void Text_IsCutAtItsMarks()
    {
        var files = Split("before\n//@file B \nb1\nb2\n//@file A\na\n");

        Assert.Equal(["A.g.cs", "B.g.cs"], files.Keys);
        Assert.Equal("b1\nb2\n", files["B.g.cs"]);
        Assert.Equal("a\n", files["A.g.cs"]);
    }

    [Fact]
    public void BlankLines_AreOnlyTheOnesThatAreMeant() =>
        Assert.Equal("x\n{\n    a\n\n    b\n}\n", Split("//@file A\n//~\nx\n{\n//~\n    a\n\n\n//~\n    //~\n    b\n\n}\n//~\n")["A.g.cs"]);

    [Fact]
    public void LineEnds_AreLineFeedsWithoutBlanksBeforeThem() => Assert.Equal("a\nb\n", Split("//@file A\r\na  \r\nb\r\n")["A.g.cs"]);

    [Fact]
    public void Text_WithoutMarks_IsNoFile() => Assert.Empty(Split("// nothing\n"));
}
