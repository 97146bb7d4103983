namespace InferenceGateway.Samples.Web.Conversations;

/// <summary>What a conversation may cost the operator of the application at most, in characters.</summary>
internal static class ChatLimits
{
    /// <summary>The most characters of one message.</summary>
    public const int MessageLength = 4_000;

    /// <summary>The most characters of a conversation to which another message can be added. The model reads all of them again for each answer.</summary>
    public const int ConversationLength = 200_000;

    /// <summary>What is said of an empty message.</summary>
    public const string Blank = "Write a message first.";

    /// <summary>What is said of a message that is too long.</summary>
    public static readonly string TooLong = FormattableString.Invariant($"This message is too long. Shorten it to {MessageLength:N0} characters.");
}
