using InferenceGateway.Json;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class StringCacheTests
{
    [Fact]
    public void RepeatedString_OfAStream_IsTheSameObject()
    {
        var cache = new StringCache();

        var first = Read("""{"id":"chatcmpl-1é"}"""u8, cache);
        var second = Read("""{"id":"chatcmpl-1é"}"""u8, cache);
        var third = Read("""{"id":"chatcmpl"}"""u8, cache);
        var fourth = Read("""{"id":"chatcmpl"}"""u8, cache);

        Assert.Equal("chatcmpl-1é", first);
        Assert.Same(first, second);
        Assert.Equal("chatcmpl", third);
        Assert.Same(third, fourth);
    }

    [Fact]
    public void OddStrings_WithACache_AreReadAsWithout()
    {
        var cache = new StringCache();
        var large = new string('x', 1000);

        Assert.Equal("a\n", Read("""{"id":"a\n"}"""u8, cache));
        Assert.Equal("", Read("""{"id":""}"""u8, cache));
        Assert.Equal("7", Read("""{"id":7}"""u8, cache));
        Assert.Null(Read("""{"id":null}"""u8, cache));
        Assert.Equal(large, Read(System.Text.Encoding.UTF8.GetBytes($$"""{"id":"{{large}}"}"""), cache));
    }

    [Fact]
    public void RepeatedString_ReadAgain_AllocatesNothing()
    {
        var cache = new StringCache();

        Assert.Equal(0, Allocations.Least(() => ReadMany(cache)));
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void String_OfTheMaximumLength_IsKept(int length, bool isKept)
    {
        var cache = new StringCache();
        var utf8 = new byte[length];
        Array.Fill(utf8, (byte)'x');

        var first = cache.Get(StringCache.Slots - 1, utf8);

        Assert.Equal(new string('x', length), first);
        Assert.Equal(isKept, ReferenceEquals(first, cache.Get(StringCache.Slots - 1, utf8)));
    }

    [Fact]
    public void StringsOfOneLength_InTurn_AllocateNothingButTheStrings()
    {
        var cache = new StringCache();

        var decoded = Allocations.Least(static () =>
        {
            JsonText.Decode("gpt-4o-a"u8);
            JsonText.Decode("gpt-4o-b"u8);
        });
        var cached = Allocations.Least(() =>
        {
            cache.Get(0, "gpt-4o-a"u8);
            cache.Get(0, "gpt-4o-b"u8);
        });

        Assert.Equal(decoded, cached);
    }

    [Fact]
    public void KnownEnumValueAndNumbers_Read_AllocateNothing()
    {
        Assert.Equal(0, Allocations.Least(ReadValues));
    }

    private static string? Read(ReadOnlySpan<byte> json, StringCache cache) =>
        JsonCodec.Read<SampleMessage, SampleMessage.Codec>(json, cache)!.Id;

    private static void ReadMany(StringCache cache)
    {
        for (var index = 0; index < 100; index++)
        {
            var cursor = new JsonCursor("\"gpt-4o-mini-2024\""u8, cache);
            cursor.Reader.Read();
            cursor.ReadReusedString(2);
        }
    }

    private static void ReadValues()
    {
        for (var index = 0; index < 100; index++)
        {
            JsonCodec.Read<SampleRole, SampleRole.Codec>("\"assistant\""u8);
            JsonCodec.Read<long, Int64Codec>("\"12.0\""u8);
            JsonCodec.Read<double, DoubleCodec>("0.25"u8);
        }
    }
}
