using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Client;

/// <summary>
/// Gives each test a <see cref="FakeGateway"/> on loopback and clients that talk to it, and disposes both. The base of nearly all tests that
/// make calls; use <c>FaultServer</c> instead where single bytes or the state of a connection matter.
/// </summary>
public abstract class ClientTest : IAsyncLifetime
{
    private readonly List<IDisposable> _owned = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeGateway Gateway { get; private set; } = null!;

    protected RecordedRequest Request => Gateway.Requests.Single();

    public async ValueTask InitializeAsync()
    {
        Gateway = await FakeGateway.StartAsync(cancellationToken: Token);

        // Chat answers "hello", whatever the model is called.
        Gateway.Respond(request => request.Path == "/v1/chat/completions" ? FakeReply.Completion("hello") : null);
    }

    public virtual async ValueTask DisposeAsync()
    {
        _owned.ForEach(owned => owned.Dispose());
        await Gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected InferenceGatewayClient Client(Action<InferenceGatewayClientOptions>? configure = null, HttpClient? http = null)
    {
        // No retries, so that a failure is reported at once; RetryTest turns them on.
        var options = new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, MaxRetries = 0 };
        configure?.Invoke(options);
        var client = new InferenceGatewayClient(options, http);
        _owned.Add(client);
        return client;
    }

    /// <summary>A handler that never closes a connection by itself when a response is disposed before its end (the default does after two seconds), so that a connection that closes was closed by the SDK.</summary>
    protected SocketsHttpHandler EndlessDrain()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ResponseDrainTimeout = Timeout.InfiniteTimeSpan, MaxResponseDrainSize = int.MaxValue };
        _owned.Add(handler);
        return handler;
    }

    protected Task<CreateChatCompletionResponse> AskAsync(FakeReply reply, Action<InferenceGatewayClientOptions>? configure = null)
    {
        Gateway.Enqueue(reply);
        return Client(configure).GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);
    }
}
