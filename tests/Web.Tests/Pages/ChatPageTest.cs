using InferenceGateway.Testing;
using InferenceGateway.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>A test of the chat page, which finds its parts as a screen reader does: by their roles and names.</summary>
[Collection(nameof(ChatApplication))]
public abstract class ChatPageTest(ChatApplication chat, Chromium chromium) : PageTest(chromium, () => chat.Browser.BaseAddress!)
{
    protected FakeGateway Gateway => chat.Gateway;

    protected ChatApplication Chat => chat;

    protected System.Collections.Concurrent.ConcurrentQueue<FakeReply> Replies => chat.Replies;

    protected ILocator Message => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message" });

    protected ILocator Model => Page.GetByRole(AriaRole.Combobox, new() { Name = "Model" });

    protected ILocator Status => Page.Locator("form").GetByRole(AriaRole.Status).First;

    protected ILocator Answer => Page.Locator(".answer").Last;

    protected ILocator Text => Answer.Locator(".text");

    protected ILocator Alert => Page.GetByRole(AriaRole.Alert);

    protected RecordedRequest LastRequest => Gateway.Requests.Last(request => request.Path == ChatApplication.Path);

    public override async ValueTask InitializeAsync()
    {
        Replies.Clear();
        Gateway.ClearRequests();
        await base.InitializeAsync();
        await Expect(Message).ToBeEnabledAsync();
    }

    protected ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Sends a message and begins an answer, which goes on when the returned source is set.</summary>
    protected async Task<TaskCompletionSource> BeginAsync(string text, Func<FakeReply, FakeReply> rest)
    {
        var gate = new TaskCompletionSource();
        Replies.Enqueue(rest(FakeReply.Script().Event(Chunks.Text(text)).WaitFor(gate.Task)));
        await SendAsync("Tell me a story.");
        await Expect(Status).ToHaveTextAsync("gpt-4o is answering …");
        return gate;
    }

    protected Task<TaskCompletionSource> BeginAsync(string text) => BeginAsync(text, reply => reply.Event(Chunks.Last()).Done());

    /// <summary>Sends a message and waits for the whole answer.</summary>
    protected async Task AskAsync(string answer, string question = "Tell me a story.")
    {
        Replies.Enqueue(FakeReply.Completion(answer));
        var turns = Page.Locator(".turn");
        var before = await turns.CountAsync();
        await SendAsync(question);

        // The status of the answer before says the same until this one begins.
        await Expect(turns).ToHaveCountAsync(before + 1);
        await Expect(Status).ToHaveTextAsync("Answer complete");
    }

    /// <summary>Whether the message field has the focus: one can write on without touching the mouse.</summary>
    protected Task FocusedAsync() => Expect(Message).ToBeFocusedAsync();

    protected async Task SendAsync(string question)
    {
        await Message.FillAsync(question);
        await Message.PressAsync("Enter");
    }
}
