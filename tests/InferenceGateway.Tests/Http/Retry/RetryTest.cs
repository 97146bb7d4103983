using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Http.Retry;

/// <summary>Adds to <see cref="ClientTest"/> clients that retry, on a clock that ends each wait between attempts at once. The base of the tests of retries.</summary>
public abstract class RetryTest : ClientTest
{
    private protected RetryClock Clock { get; init; } = new();

    protected InferenceGatewayClient Retrying(Action<InferenceGatewayClientOptions>? configure = null, HttpClient? http = null) => Client(
        options =>
        {
            options.MaxRetries = InferenceGatewayClientDefaults.MaxRetries;
            options.TimeProvider = Clock;
            configure?.Invoke(options);
        },
        http);

    protected static Task AskAsync(InferenceGatewayClient client, RequestOptions? options = null) =>
        client.GenerateContentAsync("m", "hi", options, Token);
}
