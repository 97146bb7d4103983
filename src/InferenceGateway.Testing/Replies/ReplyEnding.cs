namespace InferenceGateway.Testing.Replies;

internal enum ReplyEnding
{
    End,
    Close,
    Reset,
    Hang,
}
