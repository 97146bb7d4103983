using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Json;

/// <summary>Lists of empty objects: a few bytes of text each, and a hundred of memory.</summary>
public sealed class ManyObjectsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("{\"choices\":[", "]}")]
    [InlineData("{\"choices\":[{\"message\":{\"tool_calls\":[", "]}}]}")]
    public void Read_MoreObjectsThanARealAnswerHas_IsRefused(string start, string end)
    {
        var error = Assert.Throws<GatewayProtocolException>(() => Read(start, "{}", end, 100_000));

        Assert.Contains("more objects", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyRealObjects_IsFine()
    {
        var response = Read("{\"choices\":[", "{\"index\":0,\"message\":{\"content\":\"\"}}", "]}", 100_000);

        Assert.Equal(100_000, response.Choices!.Count);
    }

    [Fact]
    public void Read_EmptyObjects_TakesASmallMultipleOfTheText()
    {
        var text = Text("{\"choices\":[", "{}", "]}", 10_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var response = JsonCodec.Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(10_000, response!.Choices!.Count);
        Assert.InRange(allocated, 0, 4 * 1024 * 1024);
    }

    [Theory]
    [InlineData("{\"choices\":[", "{}", "]}")]
    [InlineData("{\"data\":[", "{}", "]}")]
    [InlineData("{\"choices\":[{\"logprobs\":{\"content\":[", "{\"bytes\":[1]}", "]}}]}")]
    [InlineData("{\"choices\":[", "{\"index\":0,\"x\":1}", "]}")]
    public void Read_TheWorstOfALargeText_AllocatesASmallMultipleOfIt(string start, string item, string end)
    {
        var text = Text(start, item, end, 8 * 1024 * 1024 / (item.Length + 1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            JsonCodec.Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(text);
        }
        catch (GatewayProtocolException)
        {
            // Refused on the way.
        }

        var factor = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)text.Length;
        output.WriteLine($"{item}: {factor:0.0} times its length");
        Assert.InRange(factor, 0, 16);
    }

    private static CreateChatCompletionResponse Read(string start, string item, string end, int count) =>
        JsonCodec.Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(Text(start, item, end, count))!;

    private static byte[] Text(string start, string item, string end, int count) =>
        Encoding.UTF8.GetBytes(start + string.Join(",", Enumerable.Repeat(item, count)) + end);
}
