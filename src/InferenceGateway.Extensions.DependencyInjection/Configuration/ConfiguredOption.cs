namespace InferenceGateway.DependencyInjection;

/// <summary>One option that can be set by a text.</summary>
/// <param name="Key">The key below the section, which is the name of the property.</param>
/// <param name="Expected">What the text must be, for an error message.</param>
/// <param name="Set">Sets the option.</param>
internal sealed record ConfiguredOption(string Key, string Expected, Action<InferenceGatewayClientOptions, string> Set)
{
    /// <summary>Gets a value indicating whether messages must not repeat the text.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Sets the option if there is a text. Empty texts count as missing, because compose files and shells can hardly unset a variable.</summary>
    /// <param name="options">The options.</param>
    /// <param name="source">The full key or the variable that the text is from.</param>
    /// <param name="text">The text; null if there is none.</param>
    /// <exception cref="ArgumentException">The text is invalid.</exception>
    public void Apply(InferenceGatewayClientOptions options, string source, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        try
        {
            Set(options, text.Trim());
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            // The part of an address before an @ may be a password.
            var shown = IsSecret || text.Contains('@') ? "" : $" ('{text}')";
            throw new ArgumentException($"{source} is not {Expected}{shown}.", Key, exception);
        }
        catch (ArgumentException exception)
        {
            // The message of the exception already names the parameter.
            throw new ArgumentException($"{source} is refused: {exception.Message}", exception);
        }
    }
}
