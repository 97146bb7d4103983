namespace InferenceGateway.Chat;

/// <summary>What a part of a content is.</summary>
internal enum ContentPieceKind
{
    /// <summary>Text of the answer.</summary>
    Text,

    /// <summary>The reasoning of the model.</summary>
    Thinking,

    /// <summary>Anything else, such as a reference to a source.</summary>
    Other,
}
