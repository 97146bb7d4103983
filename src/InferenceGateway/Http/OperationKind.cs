namespace InferenceGateway.Http;

/// <summary>What an operation does, as far as sending it twice is concerned.</summary>
internal enum OperationKind
{
    /// <summary>Chat, responses, messages: twice costs tokens, and does no harm.</summary>
    Completion,

    /// <summary>Images and metrics: twice costs real money, or counts twice. Whatever is not known is treated so, too.</summary>
    Write,

    /// <summary>What a provider does with a call that is passed through is not known, whichever the verb: its answers are the caller's.</summary>
    Proxy,

    /// <summary>The gateway's own lists, and its health.</summary>
    Read,
}
