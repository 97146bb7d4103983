namespace InferenceGateway.Models;

public sealed partial class CreateMessagesRequestThinking
{
    /// <summary>Enables extended thinking before the answer.</summary>
    /// <param name="budgetTokens">The number of tokens that the model may spend on thinking. It must be less than <see cref="CreateMessagesRequest.MaxTokens"/>, which includes it. Anthropic requires at least 1024.</param>
    /// <returns>The setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="budgetTokens"/> is zero or negative.</exception>
    public static CreateMessagesRequestThinking Enabled(long budgetTokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(budgetTokens);
        return new CreateMessagesRequestThinking { BudgetTokens = budgetTokens };
    }
}
