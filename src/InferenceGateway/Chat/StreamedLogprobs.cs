using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>The log probabilities of a choice, token by token.</summary>
internal sealed class StreamedLogprobs
{
    private readonly List<ChatCompletionTokenLogprob> _content = [];
    private readonly List<ChatCompletionTokenLogprob> _refusal = [];
    private readonly StreamedMembers _unknown = new();
    private bool _isEmpty = true;

    public void Add(ChatCompletionStreamChoiceLogprobs? logprobs)
    {
        if (logprobs is null)
        {
            return;
        }

        _isEmpty = false;
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
}
