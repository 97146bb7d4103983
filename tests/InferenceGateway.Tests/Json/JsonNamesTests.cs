using System.Text;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

/// <summary>Names of unknown members are cached as one string each.</summary>
public sealed class JsonNamesTests
{
    [Fact]
    public void Of_TheSameName_IsTheSameString()
    {
        Assert.Equal("service_tier_of_a_test", JsonNames.Of("service_tier_of_a_test"u8));
        Assert.Same(JsonNames.Of("service_tier_of_a_test"u8), JsonNames.Of("service_tier_of_a_test"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("größe")]
    [InlineData("名前")]
    [InlineData("a_name_that_is_longer_than_what_is_kept_and_so_is_decoded")]
    public void Of_NamesThatAreNotKept_IsTheirText(string name)
    {
        Assert.Equal(name, JsonNames.Of(Encoding.UTF8.GetBytes(name)));
        Assert.Equal(name, JsonNames.Of(Encoding.UTF8.GetBytes(name)));
    }

    [Theory]
    [InlineData("a_name_of_exactly_32_characters_", true)]
    [InlineData("a_name_of_exactly_33_characters__", false)]
    [InlineData("a_name_with\u007fDEL", true)]
    [InlineData("a_name_with_\u0080", false)]
    public void Of_NamesAtTheLimits_AreKeptOrDecodedEachTime(string name, bool isKept)
    {
        var utf8 = Encoding.UTF8.GetBytes(name);

        // A test that runs at the same time may use the same place of the cache in between.
        Assert.Equal(isKept, Enumerable.Range(0, 100).Any(_ => ReferenceEquals(JsonNames.Of(utf8), JsonNames.Of(utf8))));
    }

    /// <summary>More names than the cache has places (64).</summary>
    [Fact]
    public void Of_NamesThatShareAPlace_DoesNotMixThem()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 1_000; i++)
            {
                Assert.Equal($"m{i}x", JsonNames.Of(Encoding.UTF8.GetBytes($"m{i}x")));
            }
        }
    }
}
