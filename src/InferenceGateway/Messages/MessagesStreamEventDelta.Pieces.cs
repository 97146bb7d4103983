namespace InferenceGateway.Models;

public sealed partial class MessagesStreamEventDelta
{
    internal JsonMembers? Unknown => __unknown;
}
