using System.Buffers.Text;
using InferenceGateway.Responses;

namespace InferenceGateway.Models;

public sealed partial class ResponseStreamEvent
{
    private Response? _whole;

    /// <summary>The text that this event adds to the answer, on <c>response.output_text.delta</c>; null on other events. Read one after the other, these texts are the answer.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? TextDelta => _whole is null ? DeltaOf(ResponseEvents.TextDelta) : _whole.OutputText;

    /// <summary>What this event adds to the text with which the model declines, on <c>response.refusal.delta</c>; null on other events.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? RefusalDelta => _whole is null ? DeltaOf(ResponseEvents.RefusalDelta) : _whole.Refusal;

    /// <summary>What this event adds to the summary of the reasoning, on <c>response.reasoning_summary_text.delta</c>; null on other events. There is one where the request asks for it.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? ReasoningSummaryDelta => _whole is null ? DeltaOf(ResponseEvents.SummaryDelta) : _whole.ReasoningSummary;

    /// <summary>The piece of a function call's arguments that this event adds, on <c>response.function_call_arguments.delta</c>; null on other events.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public ResponseFunctionCallDelta? FunctionCallDelta =>
        DeltaOf(ResponseEvents.ArgumentsDelta) is { } arguments ? new ResponseFunctionCallDelta(ItemId, OutputIndex, arguments) : null;

    /// <summary>The whole response, on the last event: <c>response.completed</c>, or <c>response.failed</c> or <c>response.incomplete</c>, which its status and its error tell. Null on other events.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public Response? Completed => Type is ResponseEvents.Completed or ResponseEvents.Failed or ResponseEvents.Incomplete ? Response : null;

    /// <summary>Unlike <see cref="AdditionalProperties"/>, nothing is made where there is nothing.</summary>
    internal JsonMembers? Unknown => __unknown;

    /// <summary>The position of a part in the summary of a reasoning item.</summary>
    internal long SummaryIndex =>
        __unknown?.TryGetValue("summary_index", out var index) == true && Utf8Parser.TryParse(index.Utf8.Span, out long value, out _) ? value : 0;

    /// <summary>A response that came whole although a stream was asked for, as one event: who reads texts gets its text.</summary>
    internal static ResponseStreamEvent OfWhole(Response response) => new()
    {
        Type = string.IsNullOrEmpty(response.Status.Value) ? ResponseEvents.Completed : ResponseEvents.Prefix + response.Status.Value,
        Response = response,
        _whole = response,
    };

    private string? DeltaOf(string type) => Type == type ? Delta : null;
}
