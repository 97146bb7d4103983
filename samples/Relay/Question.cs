namespace InferenceGateway.Samples.Relay;

/// <summary>The request of the browser.</summary>
/// <param name="Text">The question.</param>
internal sealed record Question(string? Text)
{
    /// <summary>The most characters that a question may have. The page has the same limit.</summary>
    public const int MaxLength = 4_000;

    /// <summary>The most bytes that a request may have: JSON can write each character of a question in six bytes.</summary>
    public const int MaxBytes = 32 * 1024;

    /// <summary>What is said of a question that is too long.</summary>
    public static readonly string TooLong = FormattableString.Invariant($"Ask in at most {MaxLength} characters.");

    /// <summary>Gets what is wrong with the question; null if nothing is.</summary>
    public string? Fault =>
        string.IsNullOrWhiteSpace(Text) ? "Ask something."
        : Text.Length > MaxLength ? TooLong
        : null;
}
