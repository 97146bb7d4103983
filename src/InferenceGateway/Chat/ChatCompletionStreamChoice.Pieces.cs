namespace InferenceGateway.Models;

public sealed partial class ChatCompletionStreamChoice
{
    internal JsonMembers? Unknown => __unknown;
}
