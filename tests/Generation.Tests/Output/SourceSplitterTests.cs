using InferenceGateway.Generation.Output;

namespace InferenceGateway.Generation.Tests.Output;

public sealed class SourceSplitterTests
{
    [Fact]
    public void Text_IsCutAtItsMarks()
    {
        var files = SourceSplitter.Split("before\n//@file B \nb1\nb2\n//@file A\na\n");

        Assert.Equal(["A.g.cs", "B.g.cs"], files.Keys);
        Assert.Equal("b1\nb2\n", files["B.g.cs"]);
        Assert.Equal("a\n", files["A.g.cs"]);
    }

    [Fact]
    public void BlankLines_AreOnlyTheOnesThatAreMeant() =>
        Assert.Equal("x\n{\n    a\n\n    b\n}\n", SourceSplitter.Split("//@file A\n//~\nx\n{\n//~\n    a\n\n\n//~\n    //~\n    b\n\n}\n//~\n")["A.g.cs"]);

    [Fact]
    public void LineEnds_AreLineFeedsWithoutBlanksBeforeThem() => Assert.Equal("a\nb\n", SourceSplitter.Split("//@file A\r\na  \r\nb\r\n")["A.g.cs"]);

    [Fact]
    public void Text_WithoutMarks_IsNoFile() => Assert.Empty(SourceSplitter.Split("// nothing\n"));
}
