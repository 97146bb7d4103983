using System.Text.Json.Nodes;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Streaming;

/// <summary>What a streamed call sends, and when.</summary>
public sealed class CallTests : StreamTest
{
    [Fact]
    public async Task Overloads_SendTheSameRequest()
    {
        var client = Client();
        Message[] messages = [Message.User("hi")];
        await ReadAsync(client.GenerateContentStreamingAsync(Provider.Openai, "gpt-4o", messages, cancellationToken: Token));
        await ReadAsync(client.GenerateContentStreamingAsync(Provider.Openai, "gpt-4o", "hi", cancellationToken: Token));
        await ReadAsync(client.GenerateContentStreamingAsync("gpt-4o", messages, new RequestOptions { Provider = Provider.Openai }, Token));
        await ReadAsync(client.GenerateContentStreamingAsync("gpt-4o", "hi", new RequestOptions { Provider = Provider.Openai }, Token));

        foreach (var request in Gateway.Requests)
        {
            Assert.Equal("/v1/chat/completions?provider=openai", request.RawTarget);
            Assert.Equal("text/event-stream", request.Headers["Accept"]);
            Assert.Equal("application/json", request.Headers["Content-Type"]);
            AssertJson("""{"model":"gpt-4o","messages":[{"role":"user","content":"hi"}],"stream":true}""", request);
        }

        Assert.Equal(4, Gateway.Requests.Count);
    }

    [Fact]
    public async Task Stream_OfTheSandbox_GivesTextAndFacts()
    {
        CreateChatCompletionStreamResponse[] chunks = await Ask(Client()).ToArrayAsync(Token);

        Assert.Equal("hello", string.Concat(chunks.Select(chunk => chunk.Text)));
        Assert.Equal(200, (int)chunks[0].Http!.StatusCode);
        Assert.Equal(1, chunks[0].Http!.Attempts);
        Assert.StartsWith("text/event-stream", chunks[0].Http!.Headers["content-type"], StringComparison.Ordinal);
        Assert.All(chunks, chunk => Assert.Same(chunks[0].Http, chunk.Http));
    }

    [Fact]
    public void Arguments_Wrong_AreRefusedAtTheCall()
    {
        var client = Client();

        Assert.Throws<ArgumentNullException>(() => { client.GenerateContentStreamingAsync(null!, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { client.GenerateContentStreamingAsync("m", "", cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { client.GenerateContentStreamingAsync(" ", "hi", cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { client.GenerateContentStreamingAsync("m", (Message[])[], cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { client.GenerateContentStreamingAsync("m", [null!], cancellationToken: Token); });
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["model"] = RawJson.Parse("1") } };
        Assert.Throws<ArgumentException>(() => { client.GenerateContentStreamingAsync("m", "hi", options, Token); });
    }

    [Fact]
    public async Task Request_BeforeTheFirstStep_IsNotSent()
    {
        var stream = Ask(Client());
        await using var chunks = stream.GetAsyncEnumerator(Token);
        Assert.Empty(Gateway.Requests);

        Assert.True(await chunks.MoveNextAsync());

        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Request_ChangedAfterTheCall_IsSentAsItWas()
    {
        var part = new TextContentPart { Text = "hi" };
        var message = new Message { Role = MessageRole.User, Content = new List<ContentPart> { part } };
        var request = new CreateChatCompletionRequest { Model = "m", Messages = [message], Stop = "x" };
        var stream = Client().GenerateContentStreamingAsync(request, cancellationToken: Token);
        part.Text = "changed";
        message.Role = MessageRole.System;
        request.Messages.Clear();
        request.Model = "other";
        request.AdditionalProperties["more"] = RawJson.Parse("1");

        await ReadAsync(stream);

        AssertJson("""{"model":"m","messages":[{"role":"user","content":[{"type":"text","text":"hi"}]}],"stop":"x","stream":true}""", Request);
    }

    [Fact]
    public async Task Request_OfTheCaller_StaysAsItIs()
    {
        var request = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")], Stream = false };
        request.SetNull("stop");
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["min_p"] = RawJson.Parse("0.50") }, McpBypass = true };

        await ReadAsync(Client().GenerateContentStreamingAsync(request, options, Token));

        Assert.False(request.Stream);
        Assert.Empty(request.AdditionalProperties);
        AssertJson("""{"model":"m","messages":[{"role":"user","content":"hi"}],"stop":null,"min_p":0.50,"stream":true}""", Request);
        Assert.Equal("true", Request.Headers["X-MCP-Bypass"]);
    }

    [Fact]
    public async Task Stream_ReadTwice_SaysWhatToDo()
    {
        var stream = Ask(Client());
        await ReadAsync(stream);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(stream));

        Assert.Contains("Call the method again", exception.Message, StringComparison.Ordinal);
        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Streams_Hundred_DoNotMix()
    {
        Gateway.Respond(request =>
        {
            var number = (string)request.Json!["model"]!;
            return FakeReply.Events([.. Enumerable.Range(0, 20).Select(index => Chunk($"{number}-{index} ", number)), Stop]);
        });
        var client = Client();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            var model = $"m{number}";
            var chunks = await client.GenerateContentStreamingAsync(model, "hi", cancellationToken: Token).ToArrayAsync(Token);
            Assert.Equal(string.Concat(Enumerable.Range(0, 20).Select(index => $"{model}-{index} ")), string.Concat(chunks.Select(chunk => chunk.Text)));
            Assert.All(chunks[..^1], chunk => Assert.Equal(model, chunk.Id));
        }));
    }

    private static void AssertJson(string expected, RecordedRequest request) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), request.Json), request.BodyText);
}
