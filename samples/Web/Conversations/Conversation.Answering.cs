using InferenceGateway.Models;

namespace InferenceGateway.Samples.Web.Conversations;

internal sealed partial class Conversation
{
    private async Task AnswerAsync(Turn turn)
    {
        List<Message> messages = [.. _turns.Where(earlier => earlier.IsRemembered).SelectMany(MessagesOf), Message.User(turn.Question)];
        _turns.Add(turn);
        using var stop = new CancellationTokenSource();
        _answering = stop;
        Changed?.Invoke();

        var answer = new ChatCompletionAccumulator();
        var start = time.GetTimestamp();
        var (state, notice) = await ReceiveAsync(turn, messages, answer, stop.Token);
        var figures = AnswerFigures.Of(answer, turn.Model.Pricing, time.GetElapsedTime(start));
        turn.End(state, notice, figures);

        // Otherwise the conversation has been cleared, and perhaps another answer has begun.
        if (_answering == stop)
        {
            _answering = null;
            AddToTotal(turn, figures);
            Changed?.Invoke();
        }
    }

    /// <summary>A call that failed before anything arrived is not paid for.</summary>
    private void AddToTotal(Turn turn, AnswerFigures figures)
    {
        if (figures.AreReported || turn.HasContent)
        {
            Total.Add(figures);
        }
    }

    private async Task<(TurnState State, string? Notice)> ReceiveAsync(Turn turn, List<Message> messages, ChatCompletionAccumulator answer, CancellationToken stop)
    {
        try
        {
            await foreach (var chunk in client.GenerateContentStreamingAsync(turn.Model.Id, messages, cancellationToken: stop))
            {
                answer.Add(chunk);
                turn.Add(chunk.Text, chunk.Reasoning);
                Changed?.Invoke();
            }

            return (TurnState.Complete, NoticeOf(answer.ToResponse(), turn));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (TurnState.Stopped, turn.Text.Length > 0 ? "You stopped this answer." : "You stopped this answer before it began.");
        }
        catch (InferenceGatewayException exception)
        {
            LogFailure(turn.Model.Id, exception);
            return (TurnState.Failed, FailureText.Explain(exception));
        }
    }

    private static IEnumerable<Message> MessagesOf(Turn turn) => [Message.User(turn.Question), Message.Assistant(turn.Text)];

    private static string? NoticeOf(CreateChatCompletionResponse response, Turn turn) =>
        response.IsTruncated ? "The answer ends here because it has reached the model's limit on tokens."
        : response.FinishReason?.Value is FinishReason.Known.ContentFilter ? "The provider's content filter ended the answer."
        : turn.Text.Length == 0 ? "The model ended without a text."
        : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Model} did not complete its answer")]
    private partial void LogFailure(string model, Exception exception);
}
