namespace InferenceGateway.Testing.Replies;

/// <summary>Specifies how a reply ends.</summary>
internal enum ReplyEnding
{
    End,
    Close,
    Reset,
    Hang,
}
