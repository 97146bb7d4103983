using System.Diagnostics;

namespace InferenceGateway.Models;

[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class Response
{
    /// <summary>Gets the concatenated text of all output messages. It is empty if there is none, for example if the model calls functions.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string OutputText => string.Concat(Contents.Select(static content => (content?.Value as ResponseOutputText)?.Text));

    /// <summary>Gets the text with which the model refused to answer; null if it did not refuse.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Refusal => Joined(Contents.Select(static content => (content?.Value as ResponseOutputRefusal)?.Refusal));

    /// <summary>Gets the summary of the reasoning, its parts separated by blank lines; null if there is none. Models send one if <see cref="CreateResponseRequest.Reasoning"/> asks for it.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? ReasoningSummary => Joined(ItemsOf<ResponseReasoningItem>().SelectMany(static item => item.Summary ?? []).Select(static part => part?.Text), "\n\n");

    /// <summary>Gets the function calls of the model, in their order. The list is empty if there are none. Send the results back with <see cref="ResponseInputItem.FunctionCallOutput"/>.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<ResponseFunctionToolCall> FunctionCalls => [.. ItemsOf<ResponseFunctionToolCall>()];

    /// <summary>Gets a value indicating whether the text ends because the token limit was reached.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsTruncated => IncompleteDetails?.Reason == "max_output_tokens";

    /// <summary>Returns the text of the response, as <see cref="OutputText"/> does.</summary>
    /// <returns>The text. It is empty if there is none.</returns>
    public override string ToString() => OutputText;

    private string DebuggerDisplay => DisplayText.Of(Status.Value, OutputText, FunctionCalls.Count, "function call");

    private IEnumerable<ResponseOutputContent> Contents => ItemsOf<ResponseOutputMessage>().SelectMany(static message => message.Content ?? []);

    private IEnumerable<T> ItemsOf<T>() => (Output ?? []).Select(static item => item?.Value).OfType<T>();

    private static string? Joined(IEnumerable<string?> texts, string between = "") =>
        string.Join(between, texts.Where(static text => !string.IsNullOrEmpty(text))) is { Length: > 0 } all ? all : null;
}
