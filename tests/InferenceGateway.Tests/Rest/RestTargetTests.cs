using InferenceGateway.Rest;

namespace InferenceGateway.Tests.Rest;

[Trait("Culture", "Any")]
public sealed class RestTargetTests
{
    [Fact]
    public void Literal_InADefaultInstance_IsThePath()
    {
        var target = default(RestTarget);
        target.Literal("/v1/models");

        Assert.Equal("/v1/models", target.ToString());
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "?provider=")]
    [InlineData("ollama_cloud", "?provider=ollama_cloud")]
    [InlineData("a b&c/é", "?provider=a%20b%26c%2F%C3%A9")]
    public void Query_Text_IsEscapedAndNullLeftOut(string? value, string expected)
    {
        var target = default(RestTarget);
        target.Query("provider", value);

        Assert.Equal(expected, target.ToString());
    }

    [Fact]
    public void Query_SeveralValues_AreJoinedAndNamesEscaped()
    {
        var target = default(RestTarget);
        target.Literal("/x");
        target.Query("a b", "1");
        target.Query("none", (string?)null);
        target.Query("c", "2");

        Assert.Equal("/x?a%20b=1&c=2", target.ToString());
    }

    [Fact]
    public void Query_Numbers_AreInvariant()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new("de-DE");
        try
        {
            var target = default(RestTarget);
            target.Query("n", -3L);
            target.Query("t", 0.5);
            target.Query("nothing", (long?)null);
            target.Query("nothing", (double?)null);

            Assert.Equal("?n=-3&t=0.5", target.ToString());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void QueryCsv_Values_AreJoinedByEscapedCommas()
    {
        var target = default(RestTarget);
        target.QueryCsv("include", (string?[])["pricing", null, "context window"], static x => x);

        Assert.Equal("?include=pricing%2C%2Ccontext%20window", target.ToString());
    }

    [Fact]
    public void QueryCsv_NullAndEmpty_AreLeftOutAndKept()
    {
        var target = default(RestTarget);
        target.QueryCsv<string>("a", null, static x => x);
        target.QueryCsv<string>("b", [], static x => x);

        Assert.Equal("?b=", target.ToString());
    }

    [Fact]
    public void QueryMulti_Values_RepeatTheName()
    {
        var target = default(RestTarget);
        target.QueryMulti("a", (string[])["1", "2"], static x => x);
        target.QueryMulti<string>("b", null, static x => x);

        Assert.Equal("?a=1&a=2", target.ToString());
    }

    [Theory]
    [InlineData("openai/gpt-4o mini?é", "/models/openai%2Fgpt-4o%20mini%3F%C3%A9")]
    [InlineData("a.b", "/models/a.b")]
    [InlineData("...", "/models/...")]
    public void Segment_AnyText_IsEscapedAsOneSegment(string value, string expected)
    {
        var target = default(RestTarget);
        target.Literal("/models/");
        target.Segment(value);

        Assert.Equal(expected, target.ToString());
    }

    [Theory]
    [InlineData("chat/completions", "/proxy/openai/chat/completions")]
    [InlineData("a b/ü?x#y", "/proxy/openai/a%20b/%C3%BC%3Fx%23y")]
    [InlineData("a%2Fb", "/proxy/openai/a%252Fb")]
    [InlineData("", "/proxy/openai/")]
    [InlineData("models/", "/proxy/openai/models/")]
    [InlineData("/models", "/proxy/openai//models")]
    [InlineData("v1/..hidden/a..b", "/proxy/openai/v1/..hidden/a..b")]
    public void Path_CatchAll_KeepsItsSlashes(string value, string expected)
    {
        var target = default(RestTarget);
        target.Literal("/proxy/");
        target.Segment("openai");
        target.Literal("/");
        target.Path(value);

        Assert.Equal(expected, target.ToString());
    }

    [Theory]
    [InlineData("../admin")]
    [InlineData("a/../../admin")]
    [InlineData("a/./b")]
    [InlineData("..")]
    [InlineData("a/%2e%2e/b")]
    [InlineData("a/%2E./b")]
    [InlineData("a/..%2fb")]
    [InlineData("a/%252e%252e/b")]
    [InlineData(@"a\..\b")]
    public void Path_DotSegments_AreRefused(string value)
    {
        var target = default(RestTarget);
        target.Literal("/proxy");

        Assert.Throws<ArgumentException>(() => target.Path(value));
        Assert.Throws<ArgumentException>(() => target.Segment(value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Segment_Empty_IsRefused(string? value)
    {
        var target = default(RestTarget);

        Assert.Throws<ArgumentException>(() => target.Segment(value));
    }

    [Theory]
    [InlineData("a", "/things/.a/b")]
    [InlineData("a/b c", "/things/.a%2Fb%20c/b")]
    public void Value_WithinASegment_StandsBehindWhatIsThere(string value, string expected)
    {
        var target = default(RestTarget);
        target.Literal("/things/.");
        target.Value(value);
        target.Literal("/b");

        Assert.Equal(expected, target.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("%2e")]
    [InlineData("a/../b")]
    public void Value_ThatWouldLeadElsewhere_IsRefused(string? value)
    {
        var target = default(RestTarget);
        target.Literal("/things/.");

        Assert.Throws<ArgumentException>(() => target.Value(value));
    }

    [Fact]
    public void QueryMulti_HasOneValueForEachElement()
    {
        var target = default(RestTarget);
        target.QueryMulti("q", ["a b", null, "c"], static x => x);
        target.QueryMulti("none", (string[]?)null, static x => x);

        Assert.Equal("?q=a%20b&q=c", target.ToString());
    }
}
