namespace InferenceGateway.Samples.Web.Conversations;

/// <summary>How far an answer has come.</summary>
public enum TurnState
{
    /// <summary>The model has been asked, and nothing has arrived.</summary>
    Waiting,

    /// <summary>The model sends its reasoning.</summary>
    Thinking,

    /// <summary>The model sends its text.</summary>
    Answering,

    /// <summary>The answer is complete.</summary>
    Complete,

    /// <summary>The user stopped the answer.</summary>
    Stopped,

    /// <summary>The call failed.</summary>
    Failed,
}
