using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Client;

/// <summary>A gateway on loopback for one test, and clients that talk to it.</summary>
public abstract class ClientTest : IAsyncLifetime
{
    private readonly List<IDisposable> _owned = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeGateway Gateway { get; private set; } = null!;

    protected RecordedRequest Request => Gateway.Requests.Single();

    public async ValueTask InitializeAsync()
    {
        Gateway = await FakeGateway.StartAsync(cancellationToken: Token);

        // Any model will do here.
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
        // Where retries are not the subject, a failure shows itself at once.
        var options = new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, MaxRetries = 0 };
        configure?.Invoke(options);
        var client = new InferenceGatewayClient(options, http);
        _owned.Add(client);
        return client;
    }

    /// <summary>A handler that reads on without end when a response is merely disposed, where others do so for two seconds: a connection that closes was closed by the SDK.</summary>
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
