using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>The log probabilities of a choice, token by token.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedLogprobs(ResponseBudget budget)
{
    private readonly List<ChatCompletionTokenLogprob> _content = [];
    private readonly List<ChatCompletionTokenLogprob> _refusal = [];
    private readonly StreamedMembers _unknown = new(budget);
    private bool _isEmpty = true;

    public void Add(ChatCompletionStreamChoiceLogprobs? logprobs)
    {
        if (logprobs is null)
        {
            return;
        }

        _isEmpty = false;
        budget.Take(logprobs.Content.Concat(logprobs.Refusal).Sum(SizeOf));
        _content.AddRange(logprobs.Content);
        _refusal.AddRange(logprobs.Refusal);
        _unknown.Add(logprobs.AdditionalProperties);
    }

    public ChatCompletionChoiceLogprobs? ToLogprobs()
    {
        if (_isEmpty)
        {
            return null;
        }

        var logprobs = new ChatCompletionChoiceLogprobs();
        if (_content.Count > 0)
        {
            logprobs.Content = [.. _content];
        }

        if (_refusal.Count > 0)
        {
            logprobs.Refusal = [.. _refusal];
        }

        _unknown.AppendTo(logprobs.AdditionalProperties);
        return logprobs;
    }

    private static long SizeOf(ChatCompletionTokenLogprob? token) =>
        SizeOf(token?.Token, token?.Bytes) + (token?.TopLogprobs?.Sum(static top => SizeOf(top?.Token, top?.Bytes)) ?? 0);

    private static long SizeOf(string? token, IList<long?>? bytes) => ResponseBudget.ObjectCost + (token?.Length ?? 0) + (sizeof(long) * (bytes?.Count ?? 0));
}
