using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Client;

/// <summary>A gateway on loopback for one test, and clients that talk to it.</summary>
public abstract class ClientTest : IAsyncLifetime
{
    private readonly List<IDisposable> _clients = [];

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
        _clients.ForEach(client => client.Dispose());
        await Gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected InferenceGatewayClient Client(Action<InferenceGatewayClientOptions>? configure = null, HttpClient? http = null)
    {
        // Where retries are not the subject, a failure shows itself at once.
        var options = new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, MaxRetries = 0 };
        configure?.Invoke(options);
        var client = new InferenceGatewayClient(options, http);
        _clients.Add(client);
        return client;
    }

    protected Task<CreateChatCompletionResponse> AskAsync(FakeReply reply, Action<InferenceGatewayClientOptions>? configure = null)
    {
        Gateway.Enqueue(reply);
        return Client(configure).GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);
    }
}
