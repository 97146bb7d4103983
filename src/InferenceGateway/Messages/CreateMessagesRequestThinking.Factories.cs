namespace InferenceGateway.Models;

public sealed partial class CreateMessagesRequestThinking
{
    /// <summary>Extended thinking before the answer.</summary>
    /// <param name="budgetTokens">The tokens that the model may spend on it, below <see cref="CreateMessagesRequest.MaxTokens"/>, which counts them too; Anthropic asks for 1024 at least.</param>
    /// <returns>The setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The budget is zero or negative.</exception>
    public static CreateMessagesRequestThinking Enabled(long budgetTokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(budgetTokens);
        return new CreateMessagesRequestThinking { BudgetTokens = budgetTokens };
    }
}
