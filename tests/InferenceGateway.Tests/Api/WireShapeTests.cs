using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Api;

/// <summary>Differences between real answers and the document that no case of <c>quirks.json</c> covers.</summary>
[Trait("Culture", "Any")]
public sealed class WireShapeTests : StreamTest
{
    [Fact]
    public async Task Chunk_WithoutIdCreatedObjectAndIndex_IsRead()
    {
        Gateway.Enqueue(FakeReply.Events("""{"choices":[{"delta":{"content":"a"}}]}""", """{"choices":[{"delta":null,"finish_reason":"stop"}]}"""));

        var answer = await Ask(Client()).ToResponseAsync(Token);

        Assert.Equal(("a", "", 0L, FinishReason.Stop), (answer.Text, answer.Id, answer.Created, answer.FinishReason!.Value));
    }

    [Fact]
    public async Task Chunk_WithChoicesNullOrHoldingNull_AddsNothing()
    {
        Gateway.Enqueue(FakeReply.Events(Chunk("a"), """{"id":"c1","choices":null,"usage":null}""", """{"id":"c1","choices":[null]}""", Stop));

        Assert.Equal("a", await ReadAsync(Ask(Client())));
    }

    [Fact]
    public async Task Images_WithValuesBeyondTheDocument_KeepThem()
    {
        Gateway.Enqueue(FakeReply.Json("""{"created":1,"background":"opaque","output_format":"webp","quality":"ultra","size":"1000x50","data":[{"b64_json":"AQI="}]}"""));

        var images = await Client().CreateImageAsync("openai/gpt-image-1", "a cat", cancellationToken: Token);

        Assert.Equal(("opaque", "webp", "ultra", "1000x50"), (images.Background, images.OutputFormat, images.Quality, images.Size));
        Assert.Equal([1, 2], images.Data!.Single().ToBytes());
    }

    [Fact]
    public async Task Image_OfAnySize_IsAskedFor()
    {
        Gateway.Enqueue(FakeReply.Json("""{"created":1,"data":[]}"""));

        await Client().CreateImageAsync(new CreateImageRequest { Model = "openai/gpt-image-1", Prompt = "a cat", Size = "1000x50" }, cancellationToken: Token);

        Assert.Contains("\"size\":\"1000x50\"", Request.BodyText, StringComparison.Ordinal);
    }
}
