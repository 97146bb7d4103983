using InferenceGateway.Models;
using InferenceGateway.Tests.Responses;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Messages;

/// <summary>Where the network cuts a stream makes no difference, and a stream that ends too early says so.</summary>
public sealed class MessageCutTests : StreamTest
{
    private static readonly byte[] Whole = TypedEvents.Body(MessageSamples.All);

    [Fact]
    public async Task Split_AtEachOffset_ChangesNothing()
    {
        var (whole, error) = await ReadAsync(new PieceStream(Whole));
        Assert.Null(error);
        Assert.Equal(MessageSamples.All.Length, whole.Count);

        for (var offset = 1; offset < Whole.Length; offset++)
        {
            var split = await ReadAsync(PieceStream.Split(Whole, offset));
            Assert.Null(split.Error);
            Assert.Equal(whole, split.Events);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Truncated_AtEachOffset_IsWholeOrSaysSo(bool broken)
    {
        var (whole, _) = await ReadAsync(new PieceStream(Whole));

        // Of the last event only the blank line may be missing.
        var end = Whole.Length - 2;
        for (var offset = 0; offset < Whole.Length; offset++)
        {
            var body = Whole.AsMemory(0, offset);
            var (events, error) = await ReadAsync(broken ? new PieceStream(body) { End = static _ => throw new IOException("reset") } : new PieceStream(body));
            Assert.Equal(whole.Take(events.Count), events);
            if (error is null)
            {
                Assert.True(offset >= end, $"at {offset}");
                Assert.Equal(whole.Count, events.Count);
            }
            else
            {
                Assert.True(offset < end || broken, $"at {offset}");
                Assert.IsType<StreamIncompleteException>(error);
                Assert.Equal(events.Count, error is InferenceGatewayException known ? known.Progress!.Chunks : -1);
            }
        }
    }

    private Task<(List<string> Events, Exception? Error)> ReadAsync(PieceStream body) =>
        TypedEvents.ReadAsync<MessagesStreamEvent, MessagesStreamEvent.Codec>(Client(body).CreateMessageStreamingAsync("anthropic/c", "hi", 10, cancellationToken: Token));
}
