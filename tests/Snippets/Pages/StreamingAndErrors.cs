using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/streaming-and-errors.md</summary>
public sealed class StreamingAndErrors : SnippetTest
{
    [Fact]
    public async Task Accumulator()
    {
        var client = Client;
        var cancellationToken = TestContext.Current.CancellationToken;

        // snippet: accumulator
        var answer = new ChatCompletionAccumulator();
        await foreach (var chunk in client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story.", cancellationToken: cancellationToken))
        {
            Console.Write(chunk.Text);
            answer.Add(chunk);
        }

        var response = answer.ToResponse();
        Console.WriteLine($"\n{response.FinishReason}, {response.Usage?.CompletionTokens} tokens");
        // end

        Assert.Matches("\nstop, [1-9][0-9]* tokens\n$", Output);
    }

    [Fact]
    public async Task WholeAnswer()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Events([Chunk("Once "), Chunk("upon ")], done: false));

        // snippet: whole answer
        try
        {
            var response = await client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story.").ToResponseAsync();
            Console.WriteLine(response.Text);
        }
        catch (InferenceGatewayException failure) when (failure.PartialResponse is { } partial)
        {
            Console.WriteLine($"{partial.Text}… (cut off after {failure.Progress?.Chunks} chunks)");
        }
        // end

        Assert.Equal("Once upon … (cut off after 2 chunks)\n", Output);
    }

    [Fact]
    public async Task Reasoning()
    {
        var client = Client;

        // snippet: reasoning
        await foreach (var chunk in client.GenerateContentStreamingAsync(Provider.Deepseek, "deepseek-reasoner", "Is 1009 prime?"))
        {
            Console.ForegroundColor = chunk.Reasoning is null ? ConsoleColor.White : ConsoleColor.DarkGray;
            Console.Write(chunk.Reasoning ?? chunk.Text);
        }
        // end

        Assert.Contains("Is 1009 prime?", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherStreams()
    {
        var client = Client;

        // snippet: other streams
        var response = new CreateResponseRequest { Model = "openai/gpt-4o", Input = "Tell me a story." };
        await foreach (var item in client.CreateResponseStreamingAsync(response))
        {
            Console.Write(item.TextDelta);
        }

        var message = new CreateMessagesRequest { Model = "anthropic/claude-sonnet-4-20250514", MaxTokens = 1024, Messages = [MessagesMessage.User("Tell me a story.")] };
        await foreach (var item in client.CreateMessageStreamingAsync(message))
        {
            Console.Write(item.TextDelta);
        }
        // end

        Assert.Equal(2, Output.Split("Tell me a story.").Length - 1);
    }

    [Theory]
    [InlineData(429, "rate limit", "Busy: GenerateContent")]
    [InlineData(401, "unauthorized", "No access")]
    [InlineData(418, "short and stout", "418")]
    public async Task Catching(int status, string message, string said)
    {
        var client = Client;
        var cancellationToken = TestContext.Current.CancellationToken;
        Gateway.Enqueue(FakeReply.Error(status, message));

        // snippet: catching
        try
        {
            await foreach (var chunk in client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story.", cancellationToken: cancellationToken))
            {
                Console.Write(chunk.Text);
            }
        }
        catch (GatewayRateLimitException busy)
        {
            Console.WriteLine($"Busy: {busy.Message} Wait: {busy.RetryAfter}");
        }
        catch (GatewayAuthenticationException)
        {
            Console.WriteLine("No access: check the key.");
        }
        catch (GatewayApiException failure)
        {
            Console.WriteLine($"{(int)failure.StatusCode} {failure.Code}: {failure.ErrorMessage}");
        }
        catch (StreamIncompleteException cut)
        {
            Console.WriteLine($"\nCut off after {cut.Progress?.Chunks} chunks; what came is only a part.");
        }
        catch (InferenceGatewayException failure)
        {
            // A time limit, no connection, or an answer that is none: the message says what to do.
            Console.WriteLine(failure.Message);
        }
        // end

        Assert.Contains(said.Replace("GenerateContent", "CreateChatCompletion", StringComparison.Ordinal), Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Script().Event(Chunk("Once ")).Hang());

        // snippet: cancelling
        using var limit = new CancellationTokenSource();
        try
        {
            await foreach (var chunk in client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story.", cancellationToken: limit.Token))
            {
                Console.Write(chunk.Text);
                limit.CancelAfter(TimeSpan.FromMilliseconds(1));   // a timer, a button, a request that was aborted
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            Console.WriteLine("Stopped.");
        }
        // end

        Assert.Equal("Once Stopped.\n", Output);
        await Gateway.Requests.Single().Aborted.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Retries()
    {
        // snippet: retries
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions
        {
            MaxRetries = 4,                                // 0 switches retries off
            ResponseTimeout = TimeSpan.FromSeconds(30),    // per attempt, to the headers
            IdleTimeout = TimeSpan.FromSeconds(20),        // between two reads of a body
        });

        // This image is drawn once more if the connection breaks, and may be paid for twice.
        var drawing = new RequestOptions { RetryUnsafe = true };
        // end

        using var used = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl });
        var images = await used.CreateImageAsync(Provider.Openai, "gpt-image-1", "A lighthouse.", options: drawing);
        Assert.NotEmpty(images.Data);
    }
}
