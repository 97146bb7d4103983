namespace InferenceGateway.Tests.Streaming;

/// <summary>The tests that the streams of the Responses API and of the Messages API share: a stream gives the same events wherever the network splits it, and one that ends too early throws. A derived class brings the events and reads the stream.</summary>
/// <param name="samples">The events of one whole stream.</param>
public abstract class EventStreamCutTest(string[] samples) : StreamTest
{
    private readonly byte[] _whole = TypedEvents.Body(samples);

    [Fact]
    public async Task Stream_SplitAtEachOffset_GivesTheSameEvents()
    {
        var (whole, error) = await ReadAsync(new PieceStream(_whole));
        Assert.Null(error);
        Assert.Equal(samples.Length, whole.Count);

        for (var offset = 1; offset < _whole.Length; offset++)
        {
            var split = await ReadAsync(PieceStream.Split(_whole, offset));
            Assert.Null(split.Error);
            Assert.Equal(whole, split.Events);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stream_TruncatedAtEachOffset_IsCompleteOrThrows(bool broken)
    {
        var (whole, _) = await ReadAsync(new PieceStream(_whole));

        // Of the last event only the blank line may be missing.
        var end = _whole.Length - 2;
        for (var offset = 0; offset < _whole.Length; offset++)
        {
            var body = _whole.AsMemory(0, offset);
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

    private protected abstract Task<(List<string> Events, Exception? Error)> ReadAsync(PieceStream body);
}
