using InferenceGateway.Testing;
using InferenceGateway.Tests.Http.Retry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.DependencyInjection.Tests;

public sealed class LogTests : GatewayTest
{
    private const string Category = "InferenceGateway.InferenceGatewayClient";

    private IEnumerable<string> Entries => Log.Entries
        .Where(entry => entry.Category == Category)
        .Select(entry => $"{entry.Event.Id} {entry.Event.Name} {entry.Level}: {entry.Text}");

    [Fact]
    public async Task Attempts_AreLoggedWithIds()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"));
        await using var provider = Provider(options => options.TimeProvider = new RetryClock());

        await provider.GetRequiredService<InferenceGatewayClient>().GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);

        Assert.Collection(
            Entries,
            entry => Assert.Equal("1 Sending Debug: CreateChatCompletion: sending POST /v1/chat/completions (attempt 1)", entry),
            entry => Assert.Matches(@"^3 Refused Warning: CreateChatCompletion: refused with 503 after \d+ ms \(attempt 1\)$", entry),
            entry => Assert.Equal("1 Sending Debug: CreateChatCompletion: sending POST /v1/chat/completions (attempt 2)", entry),
            entry => Assert.Matches(@"^2 Answered Debug: CreateChatCompletion: answered with 200 after \d+ ms \(attempt 2\)$", entry));
    }

    [Fact]
    public async Task Duration_OfAnAttempt_IsMeasuredByTheClientsClock()
    {
        var clock = new FakeTimeProvider();
        Gateway.Respond(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            return null;
        });
        await using var provider = Provider(options => options.TimeProvider = clock);

        await provider.GetRequiredService<InferenceGatewayClient>().ListModelsAsync(cancellationToken: Token);

        Assert.Equal("2 Answered Debug: ListModels: answered with 200 after 3000 ms (attempt 1)", Entries.Last());
    }

    [Fact]
    public async Task Connection_ThatFails_IsLoggedWithItsReason()
    {
        await using var provider = Provider(options =>
        {
            options.BaseUrl = new Uri("http://127.0.0.1:1/v1");
            options.MaxRetries = 0;
        });

        await Assert.ThrowsAsync<GatewayConnectionException>(() => provider.GetRequiredService<InferenceGatewayClient>().ListModelsAsync(cancellationToken: Token));

        Assert.Matches(@"^4 NotAnswered Warning: ListModels: no answer after \d+ ms \(attempt 1\)System.Net.Http.HttpRequestException", Entries.Last());
    }

    [Fact]
    public async Task Call_ThatIsCancelled_IsNoWarning()
    {
        Gateway.Enqueue(FakeReply.Script().Hang());
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var provider = Provider(_ => { });
        var call = provider.GetRequiredService<InferenceGatewayClient>().ListModelsAsync(options: new RequestOptions { MaxRetries = 0 }, cancellationToken: source.Token);
        await Gateway.NextRequestAsync(Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.DoesNotContain(Log.Entries, entry => entry.Category == Category && entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task KeysPromptsAndQueries_AreInNoLogOfAnybody()
    {
        await using var provider = Provider(options => options.ApiKey = "secret-key");
        var options = new RequestOptions
        {
            ExtraQuery = new Dictionary<string, string> { ["token"] = "secret-query" },
            Headers = new Dictionary<string, string> { ["X-Token"] = "secret-header" },
        };
        Gateway.Enqueue(FakeReply.Completion("secret-answer"));

        await provider.GetRequiredService<InferenceGatewayClient>().GenerateContentAsync("openai/gpt-4o", "secret-prompt", options, Token);

        Assert.Contains("secret-query", Assert.Single(Gateway.Requests).RawTarget, StringComparison.Ordinal);
        Assert.NotEmpty(Log.Entries);
        Assert.DoesNotContain(Log.Entries, entry => entry.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_RepeatedByTheServer_IsInNoLogOfTheClient()
    {
        Gateway.Enqueue(FakeReply.RawHttp("Bearer secret-key\r\n\r\n"));
        await using var provider = Provider(options =>
        {
            options.ApiKey = "secret-key";
            options.MaxRetries = 0;
        });

        await Assert.ThrowsAsync<GatewayConnectionException>(() => provider.GetRequiredService<InferenceGatewayClient>().ListModelsAsync(cancellationToken: Token));

        Assert.Matches(@"^4 NotAnswered Warning: ListModels: no answer after .* HttpRequestException; its message is omitted because it repeats a header", Entries.Last());
        Assert.DoesNotContain(Entries, entry => entry.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attempt_OfAClientThatWasAddedTwice_IsLoggedOnce()
    {
        Services.AddInferenceGateway(options => options.BaseUrl = new Uri("http://elsewhere.invalid/v1"));
        await using var provider = Provider(_ => { });

        await provider.GetRequiredService<InferenceGatewayClient>().ListModelsAsync(cancellationToken: Token);

        Assert.Equal(["1 Sending", "2 Answered"], Entries.Select(entry => string.Join(' ', entry.Split(' ').Take(2))));
    }

    private ServiceProvider Provider(Action<InferenceGatewayClientOptions> configure)
    {
        Services.AddInferenceGateway(options =>
        {
            options.BaseUrl = Gateway.BaseUrl;
            configure(options);
        });
        return Services.BuildServiceProvider();
    }
}
