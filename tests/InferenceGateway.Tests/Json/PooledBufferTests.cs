using System.Buffers;
using System.Runtime.InteropServices;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class PooledBufferTests
{
    // A size that no other test uses. The pool keeps the last array of each size for a thread.
    private const int Size = 1 << 17;

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
    public void Advance_WithinTheRoom_IsAllowed()
    {
        using var buffer = new PooledBuffer();
        var room = buffer.GetSpan().Length;

        buffer.Advance(0);
        buffer.Advance(room - 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(2));
        buffer.Advance(1);

        Assert.Equal(room, buffer.WrittenCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(1));
    }

    [Fact]
    public void Room_BeyondTheLargestArray_IsRefused()
    {
        using var buffer = new PooledBuffer();
        Assert.Throws<InvalidOperationException>(() => buffer.GetSpan(int.MaxValue));
        buffer.GetSpan(1);
        buffer.Advance(1);
        Assert.Throws<InvalidOperationException>(() => buffer.GetMemory(int.MaxValue));
    }

    [Fact]
    public void Array_WhenDisposed_IsReturnedToThePoolOnce()
    {
        var buffer = new PooledBuffer(Size);
        var array = ArrayOf(buffer);
        buffer.Dispose();

        var rented = ArrayPool<byte>.Shared.Rent(Size);
        Assert.Same(array, rented);

        // The buffer no longer has the array, which now belongs to somebody else.
        Assert.NotSame(rented, ArrayOf(buffer));
        buffer.Dispose();
        ArrayPool<byte>.Shared.Return(rented);
    }

    [Fact]
    public void Array_ThatBecameTooSmall_IsReturnedToThePool()
    {
        using var buffer = new PooledBuffer(Size);
        var small = ArrayOf(buffer);

        buffer.GetMemory(Size + 1);

        var rented = ArrayPool<byte>.Shared.Rent(Size);
        Assert.Same(small, rented);
        ArrayPool<byte>.Shared.Return(rented);
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

    private static byte[]? ArrayOf(PooledBuffer buffer) =>
        MemoryMarshal.TryGetArray<byte>(buffer.GetMemory(), out var bytes) ? bytes.Array : null;
}
