using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Chat;

/// <summary>Contents that a provider sends as a list of parts, as Mistral's reasoning models do.</summary>
public sealed class ContentPartStreamTests : StreamTest
{
    private const string Whole = """[{"type":"thinking","thinking":[{"type":"text","text":"hm, well"}]},{"type":"text","text":"hello world"},{"type":"reference","reference_ids":[1]}]""";

    private static readonly string[] s_pieces =
    [
        """[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]}]""",
        """[{"type":"thinking","thinking":[{"type":"text","text":", well"}]},{"type":"text","text":"hello"}]""",
        "\" world\"",
        """[{"type":"reference","reference_ids":[1]}]""",
    ];

    private static IEnumerable<string> Chunks => s_pieces.Select(static content => $$$"""{"id":"c1","choices":[{"index":0,"delta":{"role":"assistant","content":{{{content}}}}}]}""").Append(Stop);

    [Fact]
    public async Task Chunks_WithParts_HaveTheirTextAndReasoning()
    {
        var chunks = new List<(string, string?)>();
        await foreach (var chunk in Ask(Client(new PieceStream(Body([.. Chunks, "[DONE]"])))))
        {
            chunks.Add((chunk.Text, chunk.Reasoning));
        }

        Assert.Equal([("", "hm"), ("hello", ", well"), (" world", null), ("", null), ("", null)], chunks);
    }

    [Fact]
    public async Task Stream_OfParts_BecomesWhatIsSentWithoutStreaming()
    {
        var streamed = await Ask(Client(new PieceStream(Body([.. Chunks, "[DONE]"])))).ToResponseAsync(Token);
        var plain = await AskAsync(FakeReply.Json($$$"""{"id":"c1","choices":[{"index":0,"message":{"role":"assistant","content":{{{Whole}}}},"finish_reason":"stop"}]}"""));

        foreach (var response in (CreateChatCompletionResponse[])[streamed, plain])
        {
            Assert.Equal(("hello world", "hm, well"), (response.Text, response.Reasoning));
            Assert.Equal(Whole, JsonOf(response.ToMessage().Content!));
        }
    }

    [Fact]
    public async Task Parts_WithHalfASurrogatePair_AreRead()
    {
        const string content = """[{"type":"text","text":"a\ud83d"},{"type":"thinking","thinking":"\ude00"},{"type":"text","te\ud83dxt":"b"}]""";

        const string call = """{"name":"f\ud83d","arguments":"\ud83d"}""";
        const string chunk = "{\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":" + content + ",\"function_call\":" + call + "}}]}";
        var response = await Ask(Client(new PieceStream(Body(chunk, "[DONE]")))).ToResponseAsync(Token);

        // A part that came in one piece stays as it was sent.
        Assert.Equal(("a\ud83d", "\ude00"), (response.Text, response.Reasoning));
    }

    [Fact]
    public async Task Stream_ThatBeginsWithText_KeepsItBeforeTheParts()
    {
        string[] chunks = ["""{"id":"c1","choices":[{"index":0,"delta":{"content":"first "}}]}""", .. Chunks, "[DONE]"];

        var response = await Ask(Client(new PieceStream(Body(chunks)))).ToResponseAsync(Token);

        Assert.Equal("first hello world", response.Text);
    }

    [Theory]
    [InlineData("""{"choices":[{"index":0,"message":{"role":"assistant","content":""},"finish_reason":"error"}],"error":{"message":"Rate limit","code":429}}""", "Rate limit")]
    [InlineData("""{"id":"c1","choices":[{"index":0,"message":{"role":"assistant","content":"x"},"finish_reason":"stop"}],"error":{"message":"Rate limit"}}""", "Rate limit")]
    [InlineData("""{"id":"c1","choices":[{"index":0,"message":{"role":"assistant","content":""},"finish_reason":"error"}]}""", "finish_reason 'error'")]
    [InlineData("""{"id":"c1","choices":[{"index":0,"message":{"role":"assistant","content":""},"finish_reason":"error","error":{"message":"overloaded"}}]}""", "overloaded")]
    public async Task Error_BesideChoices_IsThrownPlainAndStreamed(string json, string message)
    {
        var plain = await Assert.ThrowsAsync<GatewayApiException>(() => AskAsync(FakeReply.Json(json)));
        var (streamed, _) = await FailAsync<GatewayApiException>(Ask(Client(new PieceStream(Body(json.Replace("\"message\":{\"role\"", "\"delta\":{\"role\"", StringComparison.Ordinal), "[DONE]")))));

        Assert.Contains(message, plain.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains(message, streamed.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("0")]
    [InlineData("false")]
    [InlineData("\"\"")]
    [InlineData("{ }")]
    public async Task Error_ThatSaysNothing_IsKeptAsAnUnknownMember(string error)
    {
        var plain = await AskAsync(FakeReply.Json($$$"""{"id":"c1","choices":[{"index":0,"message":{"role":"assistant","content":"x"},"finish_reason":"stop"}],"error":{{{error}}}}"""));
        var text = await ReadAsync(Ask(Client(new PieceStream(Body($$$"""{"id":"c1","choices":[{"index":0,"delta":{"content":"x"},"finish_reason":"stop"}],"error":{{{error}}}}""", "[DONE]")))));

        Assert.Equal(("x", "x", error), (plain.Text, text, plain.AdditionalProperties["error"].ToString()));
    }

    [Fact]
    public async Task Event_ThatIsAWholeCompletion_IsReadAsAChunk()
    {
        const string whole = """{"id":"c1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"hello"},"finish_reason":"stop"}]}""";
        const string both = """{"id":"c1","choices":[{"index":0,"delta":{"content":"once"},"message":{"role":"assistant","content":"once"},"finish_reason":"stop"}]}""";

        Assert.Equal("hello", await ReadAsync(Ask(Client(new PieceStream(Body(whole, "[DONE]"))))));
        Assert.Equal("once", await ReadAsync(Ask(Client(new PieceStream(Body(both, "[DONE]"))))));
    }

    [Fact]
    public async Task Annotations_BehindTheEnd_DoNotReopenTheChoice()
    {
        const string annotation = """{"id":"","choices":[{"index":0,"delta":{},"finish_reason":null,"content_filter_results":{"hate":{"filtered":false}}}]}""";

        Assert.Equal("a", await ReadAsync(Ask(Client(new PieceStream(Body(Chunk("a"), Stop, annotation))))));
    }

    [Fact]
    public async Task Assembly_BeyondTheLimit_IsRefusedWithWhatThereIs()
    {
        var chunks = Enumerable.Repeat(Chunk(new string('x', 1_000)), 200);

        var error = await Assert.ThrowsAsync<GatewayProtocolException>(() =>
            Ask(Client(new PieceStream(Body([.. chunks, "[DONE]"])), o => o.MaxResponseBytes = 100_000)).ToResponseAsync(Token));

        Assert.Contains("larger than 100000 bytes", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.PartialResponse!.Text.Length, 90_000, 100_000);
    }

    private static string JsonOf(MessageContent content) =>
        System.Text.Encoding.UTF8.GetString(InferenceGateway.Json.JsonCodec.WriteBytes<MessageContent, MessageContent.Codec>(content));
}
