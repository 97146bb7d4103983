using System.Buffers.Text;
using System.Diagnostics;
using InferenceGateway.Responses;

namespace InferenceGateway.Models;

[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class ResponseStreamEvent
{
    private Response? _whole;

    /// <summary>Gets the text that a <c>response.output_text.delta</c> event adds; null on other events. The concatenated texts of all events are the text of the response.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? TextDelta => _whole is null ? DeltaOf(ResponseEvents.TextDelta) : _whole.OutputText;

    /// <summary>Gets the text that a <c>response.refusal.delta</c> event adds to the refusal; null on other events.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? RefusalDelta => _whole is null ? DeltaOf(ResponseEvents.RefusalDelta) : _whole.Refusal;

    /// <summary>Gets the text that a <c>response.reasoning_summary_text.delta</c> event adds to the summary of the reasoning; null on other events. Models send a summary if the request asks for it.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? ReasoningSummaryDelta => _whole is null ? DeltaOf(ResponseEvents.SummaryDelta) : _whole.ReasoningSummary;

    /// <summary>Gets the piece that a <c>response.function_call_arguments.delta</c> event adds to the arguments of a function call; null on other events.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public ResponseFunctionCallDelta? FunctionCallDelta =>
        DeltaOf(ResponseEvents.ArgumentsDelta) is { } arguments ? new ResponseFunctionCallDelta(ItemId, OutputIndex, arguments) : null;

    /// <summary>Gets the complete response from the last event, which is <c>response.completed</c>, <c>response.failed</c> or <c>response.incomplete</c>. Its status and its error indicate the outcome. Null on other events.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public Response? Completed => Type is ResponseEvents.Completed or ResponseEvents.Failed or ResponseEvents.Incomplete ? Response : null;

    /// <summary>Returns the text that this event adds to the response, as <see cref="TextDelta"/> does.</summary>
    /// <returns>The text. It is empty if the event adds none.</returns>
    public override string ToString() => TextDelta ?? "";

    private string DebuggerDisplay => DisplayText.Of(Type, TextDelta);

    /// <summary>The members that the SDK does not know. Unlike <see cref="AdditionalProperties"/>, it does not allocate a collection if there are none.</summary>
    internal JsonMembers? Unknown => __unknown;

    /// <summary>The position of a part in the summary of a reasoning item.</summary>
    internal long SummaryIndex =>
        __unknown?.TryGetValue("summary_index", out var index) == true && Utf8Parser.TryParse(index.Utf8.Span, out long value, out _) ? value : 0;

    /// <summary>Creates the event of a complete response that was sent although a stream was requested. Its delta properties return the complete texts.</summary>
    internal static ResponseStreamEvent OfWhole(Response response) => new()
    {
        Type = string.IsNullOrEmpty(response.Status.Value) ? ResponseEvents.Completed : ResponseEvents.Prefix + response.Status.Value,
        Response = response,
        _whole = response,
    };

    private string? DeltaOf(string type) => Type == type ? Delta : null;
}
