namespace InferenceGateway.Models;

public sealed partial class ChatCompletionMessageToolCallFunction
{
    /// <summary>The members that the SDK does not know. Unlike <see cref="AdditionalProperties"/>, it does not allocate a collection if there are none.</summary>
    internal JsonMembers? Unknown => __unknown;
}
