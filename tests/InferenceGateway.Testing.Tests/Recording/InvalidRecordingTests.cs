using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Recording;

/// <summary>People edit recordings, and mistakes are found before the first request.</summary>
public sealed class InvalidRecordingTests : RecordingTest
{
    [Fact]
    public async Task Replay_OfAMissingFile_SaysHowToRecordIt()
    {
        var exception = await Assert.ThrowsAsync<FileNotFoundException>(() => ReplayAsync());
        Assert.Contains(RecordingPath, exception.Message, StringComparison.Ordinal);
        Assert.Contains("RecordAsync", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("[]", "is not a recording")]
    [InlineData("""{"recording":1}""", "is not a recording")]
    [InlineData("""{"recording":2,"exchanges":[]}""", "version 2")]
    [InlineData("""{"recording":1,"exchanges":[{"request":{"path":"/"},"response":{"status":200}}]}""", "exchange 1: The request needs the member 'method'")]
    [InlineData("""{"recording":1,"exchanges":[{"request":{"method":"GET"},"response":{"status":200}}]}""", "'path'")]
    [InlineData("""{"recording":1,"exchanges":[{"request":{"method":"GET","path":"/"}}]}""", "'status' or 'ending'")]
    public Task Replay_OfAnInvalidFile_Throws(string json, string message) => AssertInvalidAsync(json, message);

    [Theory]
    [InlineData("""{"status":99}""", "between 200 and 599")]
    [InlineData("""{"status":200,"ending":"late"}""", "'close', 'reset' or 'open'")]
    [InlineData("""{"status":200,"text":{}}""", "'text' must be a string")]
    [InlineData("""{"status":200,"base64":"?"}""", "not valid Base64")]
    [InlineData("""{"status":200,"afterMs":-1}""", "must not be negative")]
    [InlineData("""{"status":200,"events":[{}]}""", "'data', 'raw' or 'base64'")]
    [InlineData("""{"status":200,"events":[{"afterMs":-1,"data":"x"}]}""", "must not be negative")]
    [InlineData("""{"status":200,"headers":{"a":1}}""", "'a' must be a string")]
    public Task Replay_OfAnInvalidResponse_Throws(string response, string message) => AssertInvalidAsync(
        $$"""{"recording":1,"exchanges":[{"request":{"method":"GET","path":"/"},"response":{{response}}}]}""", message);

    [Fact]
    public async Task Replay_OfAReformattedFile_SendsEachEventInOneLine()
    {
        await WriteRecordingAsync("""
            {"recording":1,"exchanges":[{"request":{"method":"GET","path":"/v1/models"},"response":{"status":200,"headers":{
                "Content-Type":"text/event-stream"},"events":[{
                    "data": {
                        "a": "b c"
                    }
                }]}}]}
            """);
        await using var replay = await ReplayAsync();

        Assert.Equal("data: {\"a\":\"b c\"}\n\n", await ClientOf(replay).GetStringAsync("/v1/models", Token));
    }

    private async Task AssertInvalidAsync(string json, string message)
    {
        await WriteRecordingAsync(json);
        var exception = await Assert.ThrowsAsync<InvalidDataException>(() => ReplayAsync());
        Assert.StartsWith(RecordingPath, exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
