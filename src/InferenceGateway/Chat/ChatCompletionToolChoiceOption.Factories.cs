namespace InferenceGateway.Models;

public sealed partial class ChatCompletionToolChoiceOption
{
    /// <summary>The model decides whether it calls tools.</summary>
    public static ChatCompletionToolChoiceOption Auto => ChatCompletionToolChoiceOptionValue.Auto;

    /// <summary>The model calls no tools.</summary>
    public static ChatCompletionToolChoiceOption None => ChatCompletionToolChoiceOptionValue.None;

    /// <summary>The model calls at least one tool.</summary>
    public static ChatCompletionToolChoiceOption Required => ChatCompletionToolChoiceOptionValue.Required;

    /// <summary>The model calls this function.</summary>
    /// <param name="name">The name of one of the request's tools.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static ChatCompletionToolChoiceOption Function(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new ChatCompletionNamedToolChoice { Function = new ChatCompletionNamedToolChoiceFunction { Name = name } };
    }
}
