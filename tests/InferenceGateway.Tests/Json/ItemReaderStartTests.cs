using System.Runtime.InteropServices;
using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Json;

/// <summary>The start that the items of a stream have in common is read and stored once.</summary>
public sealed class ItemReaderStartTests
{
    // The start is these seven bytes and the text.
    private const int AroundText = 7;

    [Theory]
    [InlineData(10, true)]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void UnknownMember_OfAStart_IsStoredOnceUpToTheMaximumLength(int length, bool isStoredOnce)
    {
        var json = $$"""{"x":"{{new string('a', length - AroundText)}}","choices":[],"y":1}""";

        var items = ReadThrice(json);

        Assert.Equal(isStoredOnce, Array(items[1], "x") == Array(items[2], "x"));
        Assert.NotSame(Array(items[1], "y"), Array(items[2], "y"));
    }

    [Fact]
    public void UnknownMembers_BeforeAnObject_AreStoredOnce()
    {
        var items = ReadThrice("""{"x":[1],"choices":[]}""");
        Assert.NotSame(Array(items[1], "x"), Array(items[2], "x"));

        items = ReadThrice("""{"object":"o","x":"1","y":{"a":1},"choices":[]}""");
        Assert.Same(Array(items[1], "x"), Array(items[2], "x"));
        Assert.NotSame(Array(items[1], "y"), Array(items[2], "y"));
    }

    [Fact]
    public void Id_AfterTheStart_IsTheSameString()
    {
        var items = ReadThrice("""{"object":"o","choices":[],"id":"chatcmpl-1"}""");

        Assert.Equal("chatcmpl-1", items[0].Id);
        Assert.All(items, item => Assert.Same(items[0].Id, item.Id));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Start_AfterOthersThatWereNotUsed_IsKeptUpToTheMaximumNumber(int others, bool isStoredOnce)
    {
        var reader = new ItemReader<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>();
        for (var index = 0; index < others; index++)
        {
            reader.Read(Encoding.UTF8.GetBytes($$"""{"x":"{{index}}","choices":[]}"""));
        }

        var items = ReadThrice("""{"x":"a","choices":[]}""", reader);

        Assert.Equal(isStoredOnce, Array(items[1], "x") == Array(items[2], "x"));
    }

    [Fact]
    public void Start_AfterManyOthersThatWereUsed_IsKept()
    {
        var reader = new ItemReader<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>();
        for (var index = 0; index < 10; index++)
        {
            var items = ReadThrice($$"""{"x":"{{index}}","choices":[]}""", reader);

            Assert.Same(Array(items[1], "x"), Array(items[2], "x"));
        }
    }

    private static List<CreateChatCompletionStreamResponse> ReadThrice(string json) => ReadThrice(json, new());

    private static List<CreateChatCompletionStreamResponse> ReadThrice(
        string json, ItemReader<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec> reader) =>
        [.. Enumerable.Range(0, 3).Select(_ => reader.Read(Encoding.UTF8.GetBytes(json))!)];

    private static byte[]? Array(CreateChatCompletionStreamResponse item, string name) =>
        MemoryMarshal.TryGetArray(item.AdditionalProperties[name].Utf8, out var bytes) ? bytes.Array : null;
}
