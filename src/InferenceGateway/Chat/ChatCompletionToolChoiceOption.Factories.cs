namespace InferenceGateway.Models;

public sealed partial class ChatCompletionToolChoiceOption
{
    /// <summary>Gets the choice that lets the model decide whether to call tools.</summary>
    public static ChatCompletionToolChoiceOption Auto => ChatCompletionToolChoiceOptionValue.Auto;

    /// <summary>Gets the choice that prevents the model from calling tools.</summary>
    public static ChatCompletionToolChoiceOption None => ChatCompletionToolChoiceOptionValue.None;

    /// <summary>Gets the choice that makes the model call at least one tool.</summary>
    public static ChatCompletionToolChoiceOption Required => ChatCompletionToolChoiceOptionValue.Required;

    /// <summary>Creates the choice that makes the model call a certain function.</summary>
    /// <param name="name">The name of one of the request's tools.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ChatCompletionToolChoiceOption Function(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new ChatCompletionNamedToolChoice { Function = new ChatCompletionNamedToolChoiceFunction { Name = name } };
    }
}
