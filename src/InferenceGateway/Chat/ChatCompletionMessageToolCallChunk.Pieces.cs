namespace InferenceGateway.Models;

public sealed partial class ChatCompletionMessageToolCallChunk
{
    internal JsonMembers? Unknown => __unknown;

    /// <summary>The index if the chunk contains one. The public property returns 0 instead, which would join fragments of unrelated calls.</summary>
    internal long? IndexOnTheWire => __index;
}
