using System.Net;
using InferenceGateway.Http;
using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Tests.Http;

namespace InferenceGateway.Tests.Chat.Quirks;

/// <summary>The outcome of a call: the chunks as JSON, the answer, or the error.</summary>
internal sealed record Outcome
{
    public List<string> Chunks { get; } = [];

    public CreateChatCompletionResponse? Answer { get; private set; }

    public Exception? Error { get; private set; }

    /// <summary>All text that the caller received, of all turns.</summary>
    public string Text { get; private set; } = "";

    public string Calls => string.Join('|', Answer?.ToolCalls.Select(call => $"{call.Id}:{call.Function.Name}:{call.Function.Arguments}") ?? []);

    /// <summary>Compares two outcomes by one text.</summary>
    public string Summary => string.Join('\n', Chunks) + $"\n{Text}\n{Calls}\n{Answer?.FinishReason}\n{Error?.GetType().Name}: {Error?.Message}";

    public static async Task<Outcome> OfAsync(QuirkCase quirk, Stream body, CancellationToken token)
    {
        using var handler = new StubHandler((_, _) => Task.FromResult(Response(quirk, body)));
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { Handler = handler, MaxRetries = 0 });
        return await OfAsync(quirk, client, token);
    }

    public static async Task<Outcome> OfAsync(QuirkCase quirk, InferenceGatewayClient client, CancellationToken token)
    {
        var outcome = new Outcome();
        try
        {
            if (quirk.IsStream)
            {
                await outcome.ReadAsync(client.GenerateContentStreamingAsync(quirk.Request, cancellationToken: token));
            }
            else
            {
                outcome.Answer = await client.GenerateContentAsync(quirk.Request, cancellationToken: token);
                outcome.Text = outcome.Answer.Text;
            }
        }
        catch (InferenceGatewayException exception)
        {
            outcome.Error = exception;
        }

        return outcome;
    }

    private static HttpResponseMessage Response(QuirkCase quirk, Stream body)
    {
        var response = new HttpResponseMessage((HttpStatusCode)quirk.Status) { Content = new StreamContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", quirk.ContentType);
        foreach (var (name, value) in quirk.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private async Task ReadAsync(IAsyncEnumerable<CreateChatCompletionStreamResponse> stream)
    {
        var accumulator = new ChatCompletionAccumulator();
        await foreach (var chunk in stream)
        {
            Chunks.Add(System.Text.Encoding.UTF8.GetString(JsonCodec.WriteBytes<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(chunk)));
            Text += chunk.Text;
            accumulator.Add(chunk);
        }

        Answer = accumulator.ToResponse();
    }
}
