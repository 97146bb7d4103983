using InferenceGateway.Models;

namespace InferenceGateway.Tools;

/// <summary>A streamed tool run. It sends its requests when it is enumerated, and can be enumerated once.</summary>
internal sealed class ToolRunStream(
    ToolLoop loop,
    Func<CreateChatCompletionRequest, CancellationToken, IAsyncEnumerable<CreateChatCompletionStreamResponse>> ask,
    CancellationToken callToken) : IAsyncEnumerable<ToolRunUpdate>
{
    private int _isEnumerated;

    public IAsyncEnumerator<ToolRunUpdate> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _isEnumerated, 1) == 0
            ? ReadAsync(cancellationToken)
            : throw new InvalidOperationException("This run has already been enumerated, and its tools are not run twice. Call the method again to start another run.");

    private async IAsyncEnumerator<ToolRunUpdate> ReadAsync(CancellationToken enumerationToken)
    {
        using var both = callToken.CanBeCanceled && enumerationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(callToken, enumerationToken) : null;
        var token = both?.Token ?? (callToken.CanBeCanceled ? callToken : enumerationToken);
        while (true)
        {
            var answer = new ChatCompletionAccumulator();
            var chunks = ask(loop.NextRequest(), callToken).GetAsyncEnumerator(enumerationToken);
            await using (chunks.ConfigureAwait(false))
            {
                while (await MoveNextAsync(chunks, answer).ConfigureAwait(false))
                {
                    answer.Add(chunks.Current);
                    yield return new ToolRunUpdate(chunks.Current);
                }
            }

            var response = answer.ToResponse();
            if (await RunAsync(response, token, enumerationToken).ConfigureAwait(false) is not { } step)
            {
                yield return new ToolRunUpdate(loop.End(response));
                yield break;
            }

            yield return new ToolRunUpdate(step);
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<CreateChatCompletionStreamResponse> chunks, ChatCompletionAccumulator answer)
    {
        try
        {
            return await chunks.MoveNextAsync().ConfigureAwait(false);
        }
        catch (InferenceGatewayException exception)
        {
            exception.Conversation = loop.Conversation;
            exception.PartialResponse ??= answer.IsEmpty ? null : answer.ToResponse();
            throw;
        }
    }

    private async Task<ToolStep?> RunAsync(CreateChatCompletionResponse response, CancellationToken token, CancellationToken enumerationToken)
    {
        try
        {
            return await loop.RunAsync(response, token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Throws with the token that the caller passed instead of the linked one.
            callToken.ThrowIfCancellationRequested();
            enumerationToken.ThrowIfCancellationRequested();
            throw;
        }
    }
}
