using System.Text;
using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>Finds the error of a choice that ended because the provider failed. Its finish reason is <c>error</c>.</summary>
internal static class FailedChoice
{
    private const string Reason = "error";

    private static readonly RawJson s_unknown = RawJson.Parse("""{"error":{"message":"the provider failed and ended the response with finish_reason 'error'"}}"""u8);

    /// <summary>Gets the JSON of the error; null if no choice failed.</summary>
    public static RawJson? Find(CreateChatCompletionStreamResponse chunk)
    {
        for (var position = 0; position < (chunk.Choices?.Count ?? 0); position++)
        {
            if (chunk.Choices![position] is { FinishReason: { Value: Reason } } choice)
            {
                return Of(choice.Unknown);
            }
        }

        return null;
    }

    /// <summary>Gets the JSON of the error; null if no choice failed.</summary>
    public static RawJson? Find(CreateChatCompletionResponse response)
    {
        // Read by index, because an enumerator would be allocated.
        for (var position = 0; position < (response.Choices?.Count ?? 0); position++)
        {
            if (response.Choices![position] is { FinishReason: { Value: Reason } } choice)
            {
                return Of(choice.AdditionalProperties);
            }
        }

        return null;
    }

    private static RawJson Of(JsonMembers? members) =>
        members?.IsSet("error") == true ? RawJson.Trusted(Encoding.UTF8.GetBytes($$"""{"error":{{members["error"]}}}""")) : s_unknown;
}
