using InferenceGateway.Testing;
using InferenceGateway.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Relay;

/// <summary>The small page of samples/Relay in a browser.</summary>
public sealed class RelayPageTests(RelayApplication relay, Chromium chromium) : PageTest(chromium, () => relay.Browser.BaseAddress!), IClassFixture<RelayApplication>
{
    private ILocator Question => Page.GetByLabel("Your question");

    private ILocator Answer => Page.Locator("#answer");

    private ILocator Status => Page.GetByRole(AriaRole.Status);

    [Fact]
    public async Task Answer_IsShownAsItArrives()
    {
        var gate = new TaskCompletionSource();
        relay.Gateway.Enqueue(FakeReply.Script().Event(Chunks.Text("Once <b>upon</b>")).WaitFor(gate.Task).Event(Chunks.Text("\na time 🐝")).Event(Chunks.Last(tokensOut: 42)).Done());
        await Question.FillAsync("one");
        await Question.PressAsync("Shift+Enter");
        await Question.PressSequentiallyAsync("two");
        await Question.PressAsync("Enter");

        await Expect(Answer).ToHaveTextAsync("Once <b>upon</b>");
        await Expect(Answer).ToHaveAttributeAsync("aria-busy", "true");
        gate.SetResult();
        await Expect(Answer).ToHaveTextAsync("Once <b>upon</b>\na time 🐝");
        await Expect(Status).ToHaveTextAsync("Done, 42 tokens");
        Assert.Equal("one\ntwo", (string?)relay.Gateway.Requests[^1].Json!["messages"]![0]!["content"]);
    }

    [Theory]
    [InlineData("Cancel")]
    [InlineData("Escape")]
    public async Task Cancel_EndsTheCallToTheModel_AndKeepsWhatHasArrived(string way)
    {
        relay.Gateway.Enqueue(FakeReply.Script().Event(Chunks.Text("Once upon")).Hang());
        await AskAsync();
        await Expect(Answer).ToHaveTextAsync("Once upon");

        await (way == "Cancel" ? Page.GetByRole(AriaRole.Button, new() { Name = way }).ClickAsync() : Page.Keyboard.PressAsync(way));

        await Expect(Status).ToHaveTextAsync("Cancelled");
        await relay.Gateway.Requests[^1].Aborted.WaitAsync(TimeSpan.FromSeconds(20), Token);
        await Expect(Answer).ToHaveTextAsync("Once upon");
    }

    [Fact]
    public async Task Failure_IsShown_AndTheNextAnswerTakesItsPlace()
    {
        relay.Gateway.Enqueue(FakeReply.Script().Event(Chunks.Text("Once")).Close(), FakeReply.Completion("Better."));
        await AskAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The answer was cut off: what is shown is only a part of it.");
        await Expect(Answer).ToHaveTextAsync("Once");

        await AskAsync();

        await Expect(Answer).ToHaveTextAsync("Better.");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Page_OfAPhone_DoesNotScrollSideways()
    {
        await Page.SetViewportSizeAsync(320, 640);

        Assert.True(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task AskAsync()
    {
        await Question.FillAsync("Tell me a story.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
    }
}
