using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests;

/// <summary>Gives each test a <see cref="FakeGateway"/> on loopback and <see cref="IChatClient"/>s that talk to it, and the bodies that were sent. The base of all tests of this package.</summary>
public abstract class ChatClientTest : IAsyncLifetime
{
    private readonly List<InferenceGatewayClient> _clients = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeGateway Gateway { get; private set; } = null!;

    /// <summary>The bodies of the requests up to now.</summary>
    protected IEnumerable<string> Sent => Gateway.Requests.Select(request => request.BodyText);

    public async ValueTask InitializeAsync()
    {
        Gateway = await FakeGateway.StartAsync(cancellationToken: Token);

        // Chat answers "hello", whatever the model is called.
        Gateway.Respond(request => request.Path == "/v1/chat/completions" ? FakeReply.Completion("hello") : null);
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected InferenceGatewayClient Client()
    {
        // No retries, so that a failure is reported at once.
        var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, MaxRetries = 0 });
        _clients.Add(client);
        return client;
    }

    protected IChatClient Chat(Provider? provider = null, string model = "m") =>
        provider is { } named ? Client().AsIChatClient(named, model) : Client().AsIChatClient(model);

    protected async Task<string> SentForAsync(ChatOptions options, Provider? provider = null, string model = "m")
    {
        await Chat(provider, model).GetResponseAsync("hi", options, Token);
        return Sent.Last();
    }

    protected async Task<string> SentForAsync(params ChatMessage[] messages)
    {
        await Chat().GetResponseAsync(messages, cancellationToken: Token);
        return Sent.Last();
    }

    protected Task<ChatResponse> AnswerAsync(string json, ChatOptions? options = null)
    {
        Gateway.Enqueue(FakeReply.Json(json));
        return Chat().GetResponseAsync("hi", options, Token);
    }

    protected async Task<List<ChatResponseUpdate>> UpdatesAsync(params string[] chunks)
    {
        Gateway.Enqueue(FakeReply.Events(chunks));
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in Chat().GetStreamingResponseAsync("hi", cancellationToken: Token))
        {
            updates.Add(update);
        }

        return updates;
    }
}
