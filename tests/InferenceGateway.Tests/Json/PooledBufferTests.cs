using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class PooledBufferTests
{
    [Fact]
    public void Buffer_GrownManyTimes_KeepsWhatWasWritten()
    {
        using var buffer = new PooledBuffer();
        for (var index = 0; index < 100_000; index++)
        {
            buffer.GetSpan(1)[0] = (byte)index;
            buffer.Advance(1);
        }

        Assert.Equal(100_000, buffer.WrittenCount);
        for (var index = 0; index < 100_000; index++)
        {
            Assert.Equal((byte)index, buffer.WrittenSpan[index]);
        }

        Assert.True(buffer.GetMemory(1_000_000).Length >= 1_000_000);
    }

    [Fact]
    public void Advance_BeyondTheRoom_IsRefused()
    {
        using var buffer = new PooledBuffer();
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.GetSpan(-1));
    }

    [Fact]
    public void Buffer_WhenDisposed_IsEmptyAndUsable()
    {
        var buffer = new PooledBuffer();
        buffer.GetSpan(3);
        buffer.Advance(3);
        buffer.Dispose();
        buffer.Dispose();
        Assert.Equal(0, buffer.WrittenCount);
        Assert.NotEqual(0, buffer.GetSpan().Length);
        buffer.Dispose();
    }
}
