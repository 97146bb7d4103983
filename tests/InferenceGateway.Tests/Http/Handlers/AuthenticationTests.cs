using InferenceGateway.Http;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Http.Handlers;

[Trait("Culture", "Any")]
public sealed class AuthenticationTests : ClientTest
{
    [Fact]
    public async Task ApiKeyProvider_IsAskedForEachCall()
    {
        var asked = 0;
        var client = Client(o => o.ApiKeyProvider = _ => new ValueTask<string>($"token-{++asked}"));

        await client.GenerateContentAsync("m", "hi", cancellationToken: Token);
        await client.GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], Gateway.Requests.Select(r => r.Headers["Authorization"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task ApiKeyProvider_WithoutKey_SendsNone(string? key)
    {
        await Client(o => o.ApiKeyProvider = _ => new ValueTask<string>(key!)).GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.DoesNotContain("Authorization", Request.Headers.Keys);
    }

    [Fact]
    public async Task ApiKeyProvider_UnusableKey_IsRefusedWithoutRepeatingIt()
    {
        var client = Client(o => o.ApiKeyProvider = _ => new ValueTask<string>("s3cret\r\nX-Evil: 1"));

        var exception = await Assert.ThrowsAsync<GatewayCredentialException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Contains("ApiKeyProvider", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task ApiKeyProvider_Failing_IsTypedWithItsReason()
    {
        var reason = new NotSupportedException("no token");
        var client = Client(o => (o.ApiKeyProvider, o.MaxRetries) = (_ => throw reason, 2));

        var exception = await Assert.ThrowsAsync<GatewayCredentialException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Equal("CreateChatCompletion failed: ApiKeyProvider failed with NotSupportedException; the inner exception says why.", exception.Message);
        Assert.Same(reason, exception.InnerException);
        Assert.Equal(("CreateChatCompletion", 1), (exception.Operation, exception.Attempts));
        Assert.Empty(Gateway.Requests);
    }

    // It said to set a key, to somebody who had set one.
    [Theory]
    [InlineData("s3cret", "The gateway refused the key that was sent")]
    [InlineData(null, "Set the gateway's key")]
    public async Task Key_ThatTheGatewayRefuses_IsToldFromNoKey(string? key, string advice)
    {
        var client = Client(o => o.ApiKey = key);

        Gateway.Enqueue(FakeReply.Error(401, "unauthorized"));
        var exception = await Assert.ThrowsAsync<GatewayAuthenticationException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.StartsWith($"CreateChatCompletion failed: 401 Unauthorized: unauthorized. {advice}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
    }

    // Both looked as if the gateway could not be reached.
    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task ApiKeyProvider_FailingOverItsOwnNetwork_IsNoConnectionError(Type type)
    {
        var client = Client(o => o.ApiKeyProvider = _ => throw (Exception)Activator.CreateInstance(type)!);

        await Assert.ThrowsAsync<GatewayCredentialException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));
        Assert.False(await client.IsHealthyAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task ApiKeyProvider_ThatNeverAnswers_IsATimeout()
    {
        var (clock, asked) = (new FakeTimeProvider(), new TaskCompletionSource());
        var client = Client(o => (o.TimeProvider, o.ApiKeyProvider) = (clock, _ =>
        {
            asked.SetResult();
            return new ValueTask<string>(new TaskCompletionSource<string>().Task);
        }));
        var call = client.GenerateContentAsync("m", "hi", cancellationToken: Token);
        await asked.Task;
        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("ResponseTimeout", (await Assert.ThrowsAsync<GatewayTimeoutException>(() => call.WaitAsync(Hang.Limit, Token))).Setting);
    }

    [Fact]
    public async Task ApiKeyProvider_ThatIgnoresItsToken_DoesNotHoldUpACallerWhoCancels()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var asked = new TaskCompletionSource();
        var client = Client(o => o.ApiKeyProvider = _ =>
        {
            asked.SetResult();
            return new ValueTask<string>(new TaskCompletionSource<string>().Task);
        });
        var call = client.GenerateContentAsync("m", "hi", cancellationToken: source.Token);
        await asked.Task;
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Hang.Limit, Token))).CancellationToken);
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task Authorization_OfTheCall_GoesBeforeTheKey()
    {
        var options = new RequestOptions { Headers = new Dictionary<string, string> { ["authorization"] = "Bearer other" } };

        await Client(o => o.ApiKey = "abc").GenerateContentAsync("m", "hi", options, Token);

        Assert.Equal("Bearer other", Request.Headers["Authorization"]);
    }
}
