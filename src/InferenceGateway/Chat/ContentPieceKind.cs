namespace InferenceGateway.Chat;

/// <summary>Specifies the kind of a part of message content.</summary>
internal enum ContentPieceKind
{
    /// <summary>The text of the response.</summary>
    Text,

    /// <summary>The reasoning of the model.</summary>
    Thinking,

    /// <summary>Anything else, such as a reference to a source.</summary>
    Other,
}
