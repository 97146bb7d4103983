using InferenceGateway.Samples.Web.Catalog;
using InferenceGateway.Samples.Web.Conversations;
using InferenceGateway.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace InferenceGateway.Web.Tests.Conversations;

/// <summary>A conversation without a page: what it refuses, and what it sends.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private FakeGateway _gateway = null!;
    private InferenceGatewayClient _client = null!;
    private Conversation _conversation = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await FakeGateway.StartAsync();
        _client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = _gateway.BaseUrl });
        _conversation = new Conversation(_client, TimeProvider.System, NullLogger<Conversation>.Instance) { Model = ChatModel.Named("openai/gpt-4o") };
    }

    public async ValueTask DisposeAsync()
    {
        _conversation.Dispose();
        _client.Dispose();
        await _gateway.DisposeAsync();
    }

    // The server checks again what the page has checked: a visitor can send anything.
    [Theory]
    [InlineData(0, "Write a message first.")]
    [InlineData(4_001, "This message is too long. Shorten it to 4,000 characters.")]
    [InlineData(4_000, null)]
    public async Task Message_IsCheckedAgain(int length, string? refusal)
    {
        var message = new string('x', length);

        Assert.Equal(refusal, _conversation.Refuse(message));
        if (refusal is not null)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => _conversation.AskAsync(message));
            Assert.Empty(_gateway.Requests);
        }
    }

    [Fact]
    public async Task Conversation_ThatIsFull_TakesNoMoreMessages()
    {
        _gateway.Enqueue(FakeReply.Completion(new string('x', 200_000)));
        await _conversation.AskAsync("hi");

        Assert.Equal("This chat is full. Start a new one.", _conversation.Refuse("hi"));
        _conversation.Clear();
        Assert.Null(_conversation.Refuse("hi"));
    }

    [Fact]
    public void Conversation_WithoutAModel_AsksForOne()
    {
        _conversation.Model = null;

        Assert.Equal("Choose a model first.", _conversation.Refuse("hi"));
    }

    [Fact]
    public async Task Clear_WhileAnAnswerArrives_DoesNotDisturbTheNextOne()
    {
        var arrived = new TaskCompletionSource();
        _conversation.Changed += () => _ = _conversation.Turns is [{ State: TurnState.Answering }] && arrived.TrySetResult();
        _gateway.Enqueue(FakeReply.Script().Event(Chunks.Text("Once")).Hang(), FakeReply.Completion("Twice"));
        var first = _conversation.AskAsync("one");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        _conversation.Clear();
        await Task.WhenAll(first, _conversation.AskAsync("two"));

        var turn = Assert.Single(_conversation.Turns);
        Assert.Equal(("two", "Twice", TurnState.Complete), (turn.Question, turn.Text, turn.State));
        Assert.False(_conversation.IsAnswering);
    }

    [Theory]
    [InlineData("length", "once", "The answer ends here because it has reached the model's limit on tokens.")]
    [InlineData("content_filter", "once", "The provider's content filter ended the answer.")]
    [InlineData("stop", "", "The model ended without a text.")]
    [InlineData("stop", "once", null)]
    public async Task Ending_ThatIsNotTheUsualOne_IsSaid(string finishReason, string text, string? notice)
    {
        _gateway.Enqueue(FakeReply.Completion(text, finishReason));

        await _conversation.AskAsync("hi");

        Assert.Equal(notice, _conversation.Turns[0].Notice);
    }

    [Fact]
    public async Task Retry_WithoutAQuestion_DoesNothing()
    {
        await _conversation.RetryAsync();

        Assert.Empty(_gateway.Requests);
    }
}
