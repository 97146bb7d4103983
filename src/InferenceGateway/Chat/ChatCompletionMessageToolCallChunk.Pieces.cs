namespace InferenceGateway.Models;

public sealed partial class ChatCompletionMessageToolCallChunk
{
    internal JsonMembers? Unknown => __unknown;

    /// <summary>The index where there is one: without it, 0 would join calls that have nothing to do with each other.</summary>
    internal long? IndexOnTheWire => __index;
}
