using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Retry;

/// <summary>Clients that try again, on a clock that does not make them wait.</summary>
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
