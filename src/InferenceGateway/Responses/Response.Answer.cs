namespace InferenceGateway.Models;

public sealed partial class Response
{
    /// <summary>The text of all output messages, one after the other; empty where there is none, as in an answer of function calls.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string OutputText => string.Concat(Contents.Select(static content => (content?.Value as ResponseOutputText)?.Text));

    /// <summary>The text with which the model declines to answer; null where it does not.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Refusal => Joined(Contents.Select(static content => (content?.Value as ResponseOutputRefusal)?.Refusal));

    /// <summary>The summary of the reasoning, its parts as paragraphs; null where there is none. A model gives one where <see cref="CreateResponseRequest.Reasoning"/> asks for it.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? ReasoningSummary => Joined(ItemsOf<ResponseReasoningItem>().SelectMany(static item => item.Summary ?? []).Select(static part => part?.Text), "\n\n");

    /// <summary>The functions that the model calls, in their order; empty where it calls none. The results go back by <see cref="ResponseInputItem.FunctionCallOutput"/>.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<ResponseFunctionToolCall> FunctionCalls => [.. ItemsOf<ResponseFunctionToolCall>()];

    /// <summary>Whether the text stops where the limit on tokens was, and not where the model had finished.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsTruncated => IncompleteDetails?.Reason == "max_output_tokens";

    private IEnumerable<ResponseOutputContent> Contents => ItemsOf<ResponseOutputMessage>().SelectMany(static message => message.Content ?? []);

    private IEnumerable<T> ItemsOf<T>() => (Output ?? []).Select(static item => item?.Value).OfType<T>();

    private static string? Joined(IEnumerable<string?> texts, string between = "") =>
        string.Join(between, texts.Where(static text => !string.IsNullOrEmpty(text))) is { Length: > 0 } all ? all : null;
}
