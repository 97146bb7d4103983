using InferenceGateway.Rest;

namespace InferenceGateway.Tests.Rest;

/// <summary>Addresses of operations are kept; those with a caller's values in their path are not, for there is no end of them.</summary>
public sealed class RestAddressesTests
{
    private readonly RestAddresses _addresses = new(new Uri("https://host/llm/"));

    [Fact]
    public void Of_TheSameOperation_IsOneAddress()
    {
        Assert.Equal("https://host/llm/v1/models?provider=openai", Models("openai").AbsoluteUri);
        Assert.Same(Models("openai"), Models("openai"));
        Assert.NotEqual(Models("openai"), Models("groq"));
    }

    [Fact]
    public void Of_APathWithValues_IsBuiltEachTime()
    {
        Assert.Equal("https://host/llm/proxy/openai", Proxy("openai").AbsoluteUri);
        Assert.NotSame(Proxy("openai"), Proxy("openai"));
    }

    [Fact]
    public void Of_MoreThanAreKept_AreStillRight()
    {
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Equal($"https://host/llm/v1/models?provider=p{i}", Models($"p{i}").AbsoluteUri);
        }

        Assert.NotSame(Models("p999"), Models("p999"));
        Assert.Same(Models("p1"), Models("p1"));
    }

    private Uri Models(string provider)
    {
        var target = default(RestTarget);
        target.Literal("/v1/models");
        target.Query("provider", provider);
        return _addresses.Of(target);
    }

    private Uri Proxy(string provider)
    {
        var target = default(RestTarget);
        target.Literal("/proxy/");
        target.Segment(provider);
        return _addresses.Of(target);
    }
}
