using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using InferenceGateway.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InferenceGateway.Samples.Web;

/// <summary>Relays a model's answer to the browser as it comes.</summary>
internal static partial class AskEndpoint
{
    /// <summary>
    /// Answers with events: <c>text</c> for each piece, then one <c>done</c> or one <c>error</c>. When the browser leaves,
    /// <paramref name="aborted"/> ends the call to the gateway, too, and the model stops.
    /// </summary>
    public static Results<ServerSentEventsResult<AnswerEvent>, ValidationProblem> Ask(
        Question question,
        InferenceGatewayClient client,
        ILogger<Program> logger,
        CancellationToken aborted) =>
        string.IsNullOrWhiteSpace(question.Text)
            ? TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["text"] = ["Ask something."] })
            : TypedResults.ServerSentEvents(AnswerAsync(question.Text, client, logger, aborted));

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
                // The log says what failed. The browser may be anyone's: it is told what to do.
                Failed(logger, exception);
                failure = new(new AnswerEvent { Message = Explain(exception) }, "error");
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

    private static string Explain(InferenceGatewayException failure) => failure switch
    {
        StreamIncompleteException => "The answer was cut off: what is shown is only a part of it.",
        GatewayRateLimitException { RetryAfter: { } wait } => FormattableString.Invariant($"The model is busy. Try again in {Math.Ceiling(wait.TotalSeconds)} seconds."),
        GatewayRateLimitException => "The model is busy. Try again in a moment.",
        GatewayTimeoutException => "The model took too long. Ask again, or ask for less.",
        GatewayConnectionException => "The gateway cannot be reached.",
        _ => "The model could not answer. The log of this application says why.",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "No whole answer")]
    private static partial void Failed(ILogger logger, Exception exception);
}
