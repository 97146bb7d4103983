using System.Collections.Concurrent;
using InferenceGateway.Testing;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>Runs samples/Web, once for all tests of its page.</summary>
public sealed class ChatApplication : Application<Program>
{
    /// <summary>The path of the requests that are answered by <see cref="Replies"/>.</summary>
    public const string Path = "/v1/chat/completions";

    /// <summary>The next answers of the model. What a test has not used is not left to the next one.</summary>
    public ConcurrentQueue<FakeReply> Replies { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Gateway.Respond(request => request.Path == Path && Replies.TryDequeue(out var reply) ? reply : null);
    }
}

/// <summary>The tests that share one application.</summary>
[CollectionDefinition(nameof(ChatApplication))]
public sealed class ChatPageTests : ICollectionFixture<ChatApplication>;
