using InferenceGateway.Testing;
using InferenceGateway.Web.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>Answers that somebody stops.</summary>
public sealed class StopTests(ChatApplication chat, Chromium chromium) : ChatPageTest(chat, chromium)
{
    [Theory]
    [InlineData("Stop")]
    [InlineData("Escape")]
    public async Task Stop_EndsTheCallToTheModel_AndKeepsWhatHasArrived(string way)
    {
        await Expect(Button("Stop")).ToBeDisabledAsync();
        await BeginAsync("Once upon", reply => reply.Hang());

        await (way == "Stop" ? Button("Stop").ClickAsync() : Page.Keyboard.PressAsync("Escape"));

        await Expect(Status).ToHaveTextAsync("Stopped");
        await LastRequest.Aborted.WaitAsync(TimeSpan.FromSeconds(20), Token);
        await Expect(Text).ToHaveTextAsync("Once upon");
        await Expect(Answer.GetByText("You stopped this answer.")).ToBeVisibleAsync();
        await Expect(Answer.GetByText("Tokens not reported")).ToBeVisibleAsync();
        await Expect(Button("Stop")).ToBeDisabledAsync();
        await FocusedAsync();

        await AskAsync("a time", question: "Go on.");
        Assert.Equal("Once upon", (string?)LastRequest.Json!["messages"]![1]!["content"]);
    }

    [Fact]
    public async Task Stop_BeforeTheFirstChunk_IsShown()
    {
        Replies.Enqueue(FakeReply.Script().Hang());
        await SendAsync("Tell me a story.");
        await Button("Stop").ClickAsync();

        await Expect(Answer.GetByText("You stopped this answer before it began.")).ToBeVisibleAsync();
        await LastRequest.Aborted.WaitAsync(TimeSpan.FromSeconds(20), Token);
    }

    [Fact]
    public async Task NewChat_WhileAnAnswerArrives_StopsIt()
    {
        await BeginAsync("Once upon", reply => reply.Hang());

        await Button("New chat").ClickAsync();

        await LastRequest.Aborted.WaitAsync(TimeSpan.FromSeconds(20), Token);
        await Expect(Page.Locator(".turn")).ToHaveCountAsync(0);
        await Expect(Status).ToHaveTextAsync("Ready");
        await FocusedAsync();
    }

    [Fact]
    public async Task Visitor_WhoLeaves_EndsTheCallToTheModel()
    {
        await BeginAsync("Once upon", reply => reply.Hang());

        await Page.GotoAsync("about:blank");

        await LastRequest.Aborted.WaitAsync(TimeSpan.FromSeconds(20), Token);
    }
}
