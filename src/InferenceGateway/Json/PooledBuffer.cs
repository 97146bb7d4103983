using System.Buffers;

namespace InferenceGateway.Json;

/// <summary>A growing buffer that uses the shared array pool. Disposing it returns the array and leaves the buffer empty.</summary>
/// <param name="firstSize">The size of the first array, in bytes. It is rented when something is written.</param>
internal sealed class PooledBuffer(int firstSize = 4096) : IBufferWriter<byte>, IDisposable
{
    private const int LargestArray = 0x7FFFFFC7;

    private byte[] _array = [];

    public int WrittenCount { get; private set; }

    public ReadOnlySpan<byte> WrittenSpan => _array.AsSpan(0, WrittenCount);

    public void Advance(int count)
    {
        if (count < 0 || count > _array.Length - WrittenCount)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "More was written than there was room for.");
        }

        WrittenCount += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _array.AsMemory(WrittenCount);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _array.AsSpan(WrittenCount);
    }

    public void Dispose()
    {
        var array = _array;
        _array = [];
        WrittenCount = 0;
        if (array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private void MakeRoom(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        var needed = WrittenCount + (long)Math.Max(sizeHint, 1);
        if (needed <= _array.Length)
        {
            return;
        }

        if (needed > LargestArray)
        {
            throw new InvalidOperationException("A text in memory cannot be larger than 2 GiB.");
        }

        var size = Math.Min(LargestArray, Math.Max(needed, Math.Max(firstSize, _array.Length * 2L)));
        var larger = ArrayPool<byte>.Shared.Rent((int)size);
        var old = _array;
        WrittenSpan.CopyTo(larger);
        _array = larger;
        if (old.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(old);
        }
    }
}
