using System.Text;
using System.Text.Json.Nodes;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Streaming;

/// <summary>Bodies of events that have a name, as OpenAI sends responses and Anthropic messages.</summary>
internal static class TypedEvents
{
    public static byte[] Body(params IEnumerable<string> events) => Encoding.UTF8.GetBytes(string.Concat(events.Select(Frame)));

    /// <summary>Reads to the end, or to the error.</summary>
    public static async Task<(List<string> Events, Exception? Error)> ReadAsync<T, TCodec>(IAsyncEnumerable<T> stream)
        where TCodec : struct, IJsonCodec<T>
    {
        List<string> events = [];
        try
        {
            await foreach (var item in stream)
            {
                events.Add(Json<T, TCodec>(item));
            }
        }
        catch (InferenceGatewayException exception)
        {
            return (events, exception);
        }

        return (events, null);
    }

    public static string Json<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T> =>
        Encoding.UTF8.GetString(JsonCodec.WriteBytes<T, TCodec>(value));

    public static T Read<T, TCodec>(string json)
        where TCodec : struct, IJsonCodec<T> =>
        JsonCodec.Read<T, TCodec>(Encoding.UTF8.GetBytes(json))!;

    public static void AssertJson(string expected, string? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual ?? "null")), actual);

    private static string Frame(string data) => $"event: {(string?)JsonNode.Parse(data)!["type"]}\ndata: {data}\n\n";
}
