using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using InferenceGateway.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InferenceGateway.Samples.Relay;

/// <summary>Streams the answer of a model to the browser.</summary>
internal static partial class AskEndpoint
{
    /// <summary>
    /// Responds with a <c>text</c> event for each piece of text, followed by one <c>done</c> or <c>error</c> event. If the browser
    /// disconnects, <paramref name="aborted"/> cancels the call to the gateway as well, so that the model stops.
    /// </summary>
    public static Results<ServerSentEventsResult<AnswerEvent>, ValidationProblem> Ask(
        Question question,
        InferenceGatewayClient client,
        ILogger<Program> logger,
        CancellationToken aborted) =>
        question.Fault is { } fault
            ? TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["text"] = [fault] })
            : TypedResults.ServerSentEvents(AnswerAsync(question.Text!, client, logger, aborted));

    private static async IAsyncEnumerable<SseItem<AnswerEvent>> AnswerAsync(
        string question,
        InferenceGatewayClient client,
        ILogger logger,
        [EnumeratorCancellation] CancellationToken aborted)
    {
        Provider provider = Settings.Provider("openai");
        var answer = new ChatCompletionAccumulator();
        await using var chunks = client.GenerateContentStreamingAsync(provider, Settings.Model("gpt-4o"), question, cancellationToken: aborted).GetAsyncEnumerator(aborted);
        while (true)
        {
            SseItem<AnswerEvent>? failure = null;
            try
            {
                if (!await chunks.MoveNextAsync())
                {
                    break;
                }
            }
            catch (InferenceGatewayException exception)
            {
                // The details are logged. The browser, which anyone may use, is only told what to do.
                Failed(logger, exception);
                failure = new(new AnswerEvent { Message = FailureText.Explain(exception) }, "error");
            }

            if (failure is { } last)
            {
                yield return last;
                yield break;
            }

            answer.Add(chunks.Current);
            if (chunks.Current.Text.Length > 0)
            {
                yield return new(new AnswerEvent { Text = chunks.Current.Text }, "text");
            }
        }

        var response = answer.ToResponse();
        yield return new(new AnswerEvent { IsTruncated = response.IsTruncated, Tokens = response.Usage?.CompletionTokens }, "done");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer is incomplete")]
    private static partial void Failed(ILogger logger, Exception exception);
}
