using InferenceGateway.Web.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>The page follows an answer that grows, until somebody reads something else.</summary>
public sealed class FollowTests(ChatApplication chat, Chromium chromium) : ChatPageTest(chat, chromium)
{
    private const string FromEnd = "() => { const box = document.getElementById('conversation'); return box.scrollHeight - box.clientHeight - box.scrollTop; }";
    private const string FromStart = "() => document.getElementById('conversation').scrollTop";

    private static readonly string s_long = string.Join("\n\n", Enumerable.Range(1, 60).Select(number => $"Paragraph {number}."));

    [Fact]
    public async Task Page_FollowsTheAnswer()
    {
        var gate = await BeginAsync(s_long, reply => reply.Event(Chunks.Text("\n\nThe " + s_long + "\n\nend.")).Event(Chunks.Last()).Done());
        await AtEndAsync();

        gate.SetResult();

        await Expect(Status).ToHaveTextAsync("Answer complete");
        await Expect(Text.GetByText("end.")).ToBeInViewportAsync();
        await AtEndAsync();
        await Expect(Button("↓ Latest")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Page_ThatIsScrolledUp_StaysWhereItIs_UntilAskedToFollow()
    {
        var second = new TaskCompletionSource();
        var first = await BeginAsync(s_long, reply => reply.Event(Chunks.Text("\n\n" + s_long)).WaitFor(second.Task).Event(Chunks.Text("\n\nend.")).Event(Chunks.Last()).Done());
        await AtEndAsync();
        await Page.Locator("#conversation").HoverAsync();
        await Page.Mouse.WheelAsync(0, -400);
        await Expect(Button("↓ Latest")).ToBeVisibleAsync();
        var place = await Page.EvaluateAsync<double>(FromStart);

        first.SetResult();
        await Expect(Text.GetByText("Paragraph 60.")).ToHaveCountAsync(2);

        Assert.Equal(place, await Page.EvaluateAsync<double>(FromStart));
        await Button("↓ Latest").ClickAsync();
        await Expect(Button("↓ Latest")).ToBeHiddenAsync();
        await AtEndAsync();
        await FocusedAsync();

        second.SetResult();
        await Expect(Text.GetByText("end.")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task NextQuestion_IsShown_EvenIfThePageIsScrolledUp()
    {
        await AskAsync(s_long);
        await Page.Locator("#conversation").HoverAsync();
        await Page.Mouse.WheelAsync(0, -2_000);
        await Expect(Button("↓ Latest")).ToBeVisibleAsync();

        await AskAsync("Here.", question: "Where?");

        await Expect(Text.GetByText("Here.")).ToBeInViewportAsync();
    }

    private Task AtEndAsync() => Page.WaitForFunctionAsync($"() => ({FromEnd})() < 2");
}
