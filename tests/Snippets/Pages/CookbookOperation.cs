using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/cookbook.md: cost, limits, failures and threads.</summary>
public sealed class CookbookOperation : SnippetTest
{
    [Fact]
    public async Task Cost()
    {
        var client = Client;
        Gateway.Enqueue("/v1/chat/completions", FakeReply.Completion("One."), FakeReply.Completion("Two."), FakeReply.Json("""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"message":{"content":"Three."}}]}"""));

        // snippet: cost of one call
        var models = await client.ListModelsAsync(Provider.Openai, [ListModelsInclude.Pricing]);
        var prices = models.Data.Where(model => model.Pricing is not null).ToDictionary(model => model.Id, model => model.Pricing!);

        var response = await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");
        var cost = response.Usage is { } usage ? prices.GetValueOrDefault("openai/gpt-4o")?.Estimate(usage) : null;
        Console.WriteLine(cost is null ? "The cost is not known." : $"{cost} USD");
        // end

        string[] questions = ["What is a channel?", "What is a mutex?"];

        // snippet: cost of many calls
        var (total, unknown) = (0m, 0);
        foreach (var question in questions)
        {
            var answer = await client.GenerateContentAsync("openai/gpt-4o", question);
            var price = prices.GetValueOrDefault("openai/gpt-4o");
            if (answer.Usage is { } tokens && price?.Estimate(tokens) is { } amount)
            {
                total += amount;
            }
            else
            {
                unknown++;
            }
        }

        Console.WriteLine($"{total} USD, and {unknown} calls whose cost is not known");
        // end

        Assert.Matches(@"^0\.000[0-9]+ USD\n0\.000[0-9]+ USD, and 1 calls whose cost is not known\n$", Output);
    }

    [Fact]
    public async Task RateLimits()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Error(429, "slow down").WithHeader("Retry-After", "120").WithHeader("x-ratelimit-remaining-tokens", "0"));

        // snippet: busy
        try
        {
            Console.WriteLine(await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?"));
        }
        catch (GatewayRateLimitException busy)
        {
            var wait = busy.RetryAfter ?? TimeSpan.FromMinutes(1);
            Console.WriteLine($"Try again in {wait.TotalSeconds} seconds. Tokens left: {busy.RateLimits?.Tokens?.Remaining}");
        }
        // end

        Assert.Equal("Try again in 120 seconds. Tokens left: 0\n", Output);
    }

    [Fact]
    public async Task Retries()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Error(503, "overloaded").WithHeader("retry-after-ms", "1"));

        // snippet: retries of one call
        var response = await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?", new RequestOptions { MaxRetries = 5 });
        Console.WriteLine($"sent {response.Http?.Attempts} times");
        // end

        Assert.Equal("sent 2 times\n", Output);
    }

    [Fact]
    public async Task Fallback()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Error(500, "broken"), FakeReply.Completion("A light thread."));

        // snippet: fallback
        static async Task<CreateChatCompletionResponse> AskAsync(InferenceGatewayClient client, string question, string first, string second)
        {
            try
            {
                return await client.GenerateContentAsync(first, question);
            }
            catch (InferenceGatewayException failure) when (failure is GatewayServerException or GatewayRateLimitException or GatewayTimeoutException)
            {
                return await client.GenerateContentAsync(second, question);
            }
        }

        Console.WriteLine(await AskAsync(client, "What is a goroutine?", "openai/gpt-4o", "groq/llama-3.3-70b-versatile"));
        // end

        Assert.Equal("A light thread.\n", Output);
        Assert.Equal(["openai/gpt-4o", "groq/llama-3.3-70b-versatile"], Gateway.Requests.Select(static x => (string?)x.Json!["model"]));
    }

    [Fact]
    public async Task AtTheSameTime()
    {
        var client = Client;
        var cancellationToken = TestContext.Current.CancellationToken;
        string[] questions = ["What is a goroutine?", "What is a channel?", "What is a mutex?"];

        // snippet: parallel
        var answers = new string[questions.Length];
        var limit = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, questions.Length, limit, async (i, token) =>
        {
            var response = await client.GenerateContentAsync("openai/gpt-4o", questions[i], cancellationToken: token);
            answers[i] = response.Text;
        });
        // end

        Assert.Contains("channel", answers[1], StringComparison.Ordinal);
        Assert.Contains("mutex", answers[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneClient()
    {
        var client = Client;

        // snippet: one client
        var strict = client.With(new RequestOptions { ResponseTimeout = TimeSpan.FromSeconds(20), MaxRetries = 0 });
        var answers = await Task.WhenAll(
            client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?"),
            strict.GenerateContentAsync("openai/gpt-4o", "What is a channel?"));
        // end

        Assert.All(answers, static x => Assert.NotEmpty(x.Text));
    }
}
