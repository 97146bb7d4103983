namespace InferenceGateway.Fuzz.Growth;

/// <summary>A body that arrives in pieces of one size.</summary>
internal sealed class PacedBody(byte[] bytes, int pieceSize) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(pieceSize, buffer.Length)], cancellationToken);
}
