namespace InferenceGateway.Responses;

/// <summary>The names of the events of a streamed response that the SDK handles itself.</summary>
internal static class ResponseEvents
{
    public const string Created = "response.created";
    public const string Prefix = "response.";
    public const string Completed = "response.completed";
    public const string Failed = "response.failed";
    public const string Incomplete = "response.incomplete";
    public const string ItemAdded = "response.output_item.added";
    public const string ItemDone = "response.output_item.done";
    public const string TextDelta = "response.output_text.delta";
    public const string TextDone = "response.output_text.done";
    public const string RefusalDelta = "response.refusal.delta";
    public const string RefusalDone = "response.refusal.done";
    public const string ArgumentsDelta = "response.function_call_arguments.delta";
    public const string ArgumentsDone = "response.function_call_arguments.done";
    public const string SummaryDelta = "response.reasoning_summary_text.delta";
    public const string SummaryDone = "response.reasoning_summary_text.done";
}
