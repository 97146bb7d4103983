using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Provides extension methods for streamed chat completions.</summary>
public static class ChatCompletionStreamExtensions
{
    /// <summary>Reads a stream to its end and returns the complete response, as <see cref="ChatCompletionAccumulator"/> assembles it.</summary>
    /// <param name="stream">The stream, for example the result of <c>GenerateContentStreamingAsync</c>.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The complete response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InferenceGatewayException">The stream failed. <see cref="InferenceGatewayException.PartialResponse"/> contains the part of the response that had arrived.</exception>
    /// <exception cref="OperationCanceledException">The enumeration was canceled. Use a <see cref="ChatCompletionAccumulator"/> to keep the part that had arrived.</exception>
    /// <example>
    /// <code>
    /// var response = await client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story.").ToResponseAsync();
    /// Console.WriteLine($"{response.Text} ({response.Usage?.TotalTokens} tokens)");
    /// </code>
    /// </example>
    public static Task<CreateChatCompletionResponse> ToResponseAsync(
        this IAsyncEnumerable<CreateChatCompletionStreamResponse> stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var accumulator = new ChatCompletionAccumulator();
        return StreamedResponse.ReadToEndAsync(
            stream, accumulator.Add, accumulator.ToResponse, static (exception, partial) => exception.PartialResponse ??= partial, cancellationToken);
    }
}
