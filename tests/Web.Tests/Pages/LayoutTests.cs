using InferenceGateway.Testing;
using InferenceGateway.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>The page on small screens and in the dark.</summary>
public sealed class LayoutTests(ChatApplication chat, Chromium chromium) : ChatPageTest(chat, chromium)
{
    private static readonly string s_wide = $"""
        {new string('w', 200)}

        | {string.Join(" | ", Enumerable.Range(1, 12).Select(number => $"column {number}"))} |
        |{string.Concat(Enumerable.Repeat("---|", 12))}

        ```
        {new string('c', 200)}
        ```
        """;

    [Theory]
    [InlineData(320, 560)]
    [InlineData(360, 640)]
    [InlineData(1_280, 800)]
    public async Task Page_OfAnyWidth_DoesNotScrollSideways(int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);
        await InPlaceAsync();

        await AskAsync(s_wide, question: new string('q', 300));
        await InPlaceAsync();

        Replies.Enqueue(FakeReply.Error(401, "no"));
        await SendAsync("And now?");
        await Expect(Alert).ToBeVisibleAsync();
        await Message.FillAsync(string.Join('\n', Enumerable.Repeat("x", 500)));
        await InPlaceAsync();
    }

    [Fact]
    public async Task Page_OfAPhone_KeepsStopAndStateInSight()
    {
        await Page.SetViewportSizeAsync(360, 640);
        await BeginAsync(string.Join("\n\n", Enumerable.Repeat("A paragraph.", 80)), reply => reply.Hang());
        await Page.Locator("#conversation").HoverAsync();
        await Page.Mouse.WheelAsync(0, -500);
        await Expect(Button("↓ Latest")).ToBeInViewportAsync();

        await Expect(Button("Stop")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(Status).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(Message).ToBeInViewportAsync(new() { Ratio = 1 });
        await Button("Stop").ClickAsync();
        await Expect(Status).ToHaveTextAsync("Stopped");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Colors_AreThoseThatTheVisitorPrefers(ColorScheme preferred)
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = preferred });

        var background = await Page.EvaluateAsync<int>("() => Number(/\\d+/.exec(getComputedStyle(document.body).backgroundColor)[0])");
        var text = await Page.EvaluateAsync<int>("() => Number(/\\d+/.exec(getComputedStyle(document.body).color)[0])");

        Assert.Equal(preferred == ColorScheme.Dark, background < text);
    }

    private async Task InPlaceAsync()
    {
        Assert.True(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight"));
        Assert.True(await Page.EvaluateAsync<bool>("() => { const box = document.getElementById('conversation'); return box.scrollWidth <= box.clientWidth; }"));
        await Expect(Button("Send")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(Status).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
