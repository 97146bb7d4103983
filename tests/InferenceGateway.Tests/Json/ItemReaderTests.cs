using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Json;

/// <summary>Items of one stream, of which the later ones may begin as a copy of an earlier one, are read as each of them alone.</summary>
[Trait("Culture", "Any")]
public sealed class ItemReaderTests
{
    private const string Start = """{"id":"chatcmpl-1é","object":"chat.completion.chunk","created":1718345013,"model":"gpt-4o","service_tier":"default","usage":null""";

    private const string End = ""","choices":[{"index":0,"delta":{"content":" a"},"finish_reason":null}]}""";

    private static readonly string Large = new('x', 5_000);

    public static TheoryData<string, string[]> Streams => new()
    {
        { "alike", [Start + End, Start + End, Start + ""","choices":[],"obfuscation":"x"}""", Start + "}", Start + End] },
        { "other strings", [Start + End, Start + End, (Start + End).Replace("-1é", "-2é", StringComparison.Ordinal), Start + End, Start + End] },
        { "longer numbers", ["""{"created":1,"choices":[]}""", """{"created":12,"choices":[]}""", """{"created":1}""", """{"created":1 ,"choices":[]}""", """{"created":1.0,"choices":[]}"""] },
        { "members that come again", [Start + End, Start + ""","id":"other","usage":{"total_tokens":1},"created":null,"service_tier":1}""", Start + ""","choices":null,"model":null}""", Start + End] },
        { "lists first", ["""{"choices":[],"id":"a"}""", """{"choices":[],"id":"a"}""", """{"choices":[],"id":"b"}"""] },
        { "lists after a start", [Start + End, Start + End, """{"choices":[],"id":"a"}""", """{"choices":[],"id":"a"}""", Start + End] },
        { "unknown objects first", ["""{"id":"a","x_groq":{"id":"r"},"choices":[]}""", """{"id":"a","x_groq":{"id":"s"},"choices":[]}""", """{"id":"a","x_groq":null}"""] },
        { "no members", ["{}", "{}", " { } ", """{"id":"a"}""", "{}"] },
        { "white space and escapes", ["{ \"\\u0069d\" : \"\\u0061\" , \"choices\" : [ ] }", "{ \"\\u0069d\" : \"\\u0061\" , \"choices\" : [ ] } ", """{"id":"a"}"""] },
        { "other tokens than expected", ["""{"id":7,"model":true,"created":"12","usage":null,"choices":[]}""", """{"id":7,"model":true,"created":"12","usage":null,"choices":[]}"""] },
        { "a byte order mark", ["\ufeff" + Start + End, Start + End, "\ufeff" + Start + End, Start + End] },
        { "nulls between", [Start + End, "null", Start + End] },
        { "large strings", [$$"""{"id":"a","model":"{{Large}}","choices":[]}""", $$"""{"id":"a","model":"{{Large}}","choices":[]}""", $$"""{"id":"{{Large}}"}""", $$"""{"id":"{{Large}}"}"""] },
        { "a start that never comes again", [.. Enumerable.Range(0, 9).Select(x => $$"""{"created":{{x}},"choices":[]}"""), """{"created":8,"choices":[]}"""] },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public void Items_OfOneStream_AreReadAsEachAlone(string stream, string[] items)
    {
        var reader = Reader();
        foreach (var item in items)
        {
            Assert.True(Alone(item) == Outcome(reader, item), $"{stream}: {item}");
        }
    }

    [Theory]
    [InlineData(""","choices":[7]}""")]
    [InlineData(""","choices":[{"delta":{"content":"a}""")]
    [InlineData(""","choices":[]} {}""")]
    [InlineData(""","choices":[],}""")]
    [InlineData(""","choices":7}""")]
    [InlineData(",")]
    [InlineData("x")]
    public void Item_ThatCannotBeReadBehindAStart_FailsAsItWouldAlone(string rest)
    {
        var reader = Reader();
        Outcome(reader, Start + End);

        Assert.Equal(Alone(Start + rest), Outcome(reader, Start + rest));
        Assert.StartsWith("the answer cannot be read", Alone(Start + rest), StringComparison.Ordinal);
        Assert.Equal(Alone(Start + End), Outcome(reader, Start + End));
    }

    [Fact]
    public void Items_CutAtEachByteBehindAStart_FailAsTheyWouldAlone()
    {
        var reader = Reader();
        for (var length = 0; length < (Start + End).Length; length++)
        {
            Outcome(reader, Start + End);
            var cut = (Start + End)[..length];

            Assert.Equal(Alone(cut), Outcome(reader, cut));
        }
    }

    [Fact]
    public void Item_ThatIsChanged_ChangesNoLaterOne()
    {
        var reader = Reader();
        var first = Read(reader, Start + End)!;
        Change(first);
        var second = Read(reader, Start + End)!;
        Change(second);

        Assert.Equal(Alone(Start + End), Outcome(reader, Start + End));
        Assert.NotSame(first, second);
    }

    [Fact]
    public void Strings_OfAStart_AreTheSameObjects()
    {
        var reader = Reader();
        var items = new[] { Start + End, Start + End, Start + End }.Select(x => Read(reader, x)!).ToList();

        Assert.All(items, x => Assert.Same(items[0].Id, x.Id));
        Assert.All(items, x => Assert.Same(items[0].Model, x.Model));
    }

    [Fact]
    public void Start_OfItemsThatBeginOtherwiseEachTime_IsNotKeptForEver()
    {
        var reader = Reader();
        var items = Enumerable.Range(0, 100).Select(x => Encoding.UTF8.GetBytes($$"""{"created":{{1718345013 + x}},"object":"chat.completion.chunk"}""")).ToList();
        foreach (var item in items)
        {
            reader.Read(item);
        }

        var alone = new StringCache();
        var expected = Allocations.Least(() => items.ForEach(x => JsonCodec.Read<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(x, alone)));
        Assert.Equal(expected, Allocations.Least(() => items.ForEach(x => reader.Read(x))));
    }

    private static void Change(CreateChatCompletionStreamResponse item)
    {
        item.Id = "changed";
        item.SetNull("model");
        item.Usage = new CompletionUsage { TotalTokens = 1 };
        item.AdditionalProperties["service_tier"] = RawJson.Parse("1");
        item.AdditionalProperties["more"] = RawJson.Parse("2");
        item.Choices!.Clear();
    }

    private static ItemReader<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec> Reader() => new();

    private static CreateChatCompletionStreamResponse? Read(ItemReader<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec> reader, string json) =>
        reader.Read(Encoding.UTF8.GetBytes(json));

    private static string Outcome(ItemReader<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec> reader, string json) =>
        Outcome(() => Read(reader, json));

    private static string Alone(string json) =>
        Outcome(() => JsonCodec.Read<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(Encoding.UTF8.GetBytes(json)));

    /// <summary>What was read, as it is written back, or what is wrong with it.</summary>
    private static string Outcome(Func<CreateChatCompletionStreamResponse?> read)
    {
        try
        {
            return Encoding.UTF8.GetString(JsonCodec.WriteBytes<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(read()!));
        }
        catch (GatewayProtocolException exception)
        {
            return $"{exception.Message} {exception.Path} {exception.IsCut}";
        }
    }
}
