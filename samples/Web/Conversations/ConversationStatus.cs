namespace InferenceGateway.Samples.Web.Conversations;

/// <summary>Says in a few words what a conversation is doing.</summary>
internal static class ConversationStatus
{
    /// <summary>Describes the state of the last answer.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <returns>The state.</returns>
    public static string Of(Conversation conversation) => conversation.Turns is [.., var last]
        ? last.State switch
        {
            TurnState.Waiting => $"Waiting for {last.Model.Name} …",
            TurnState.Thinking => $"{last.Model.Name} is thinking …",
            TurnState.Answering => $"{last.Model.Name} is answering …",
            TurnState.Stopped => "Stopped",
            TurnState.Failed => "Failed",
            _ => "Answer complete",
        }
        : "Ready";
}
