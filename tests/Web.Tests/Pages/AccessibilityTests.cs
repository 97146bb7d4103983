using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using InferenceGateway.Testing;
using InferenceGateway.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>The page for people who use a keyboard, a screen reader, or other colors.</summary>
public sealed class AccessibilityTests(ChatApplication chat, Chromium chromium) : ChatPageTest(chat, chromium)
{
    private const string Everything = """
        # Heading

        Some `code`, **strong**, a [link](https://example.org), and a task:

        - [x] done

        > quoted

        | left | right |
        |------|------:|
        | a    |     1 |

        ```csharp
        var line = "A line that is much longer than the width of a telephone, so that it has to be scrolled: 1234567890";
        ```
        """;

    [Fact]
    public async Task Page_HasNoBarriersThatAxeFinds()
    {
        await FreeOfBarriersAsync(new AxeRunOptions());

        await ShowEverythingAsync();
        await FreeOfBarriersAsync(new AxeRunOptions());

        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await FreeOfBarriersAsync(new AxeRunOptions { RunOnly = RunOnlyOptions.Rules("color-contrast") });
    }

    [Fact]
    public async Task Keyboard_IsEnough()
    {
        await FocusedAsync();
        await Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Conversation" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(Model).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("gpt-4o-mini");
        await Expect(Page.Locator("#model-details")).ToContainTextAsync("$0.15 in");
        await TabToAsync(Message);

        Replies.Enqueue(FakeReply.Completion("```\ncode\n```"));
        await Page.Keyboard.TypeAsync("Show me code.");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Status).ToHaveTextAsync("Answer complete");
        await FocusedAsync();

        await TabToAsync(Button("Retry"), backwards: true);
        await TabToAsync(Button("Copy"), backwards: true);
        await Page.Keyboard.PressAsync("Space");
        await Expect(Page.Locator("#copied")).ToHaveTextAsync("Copied");
        await TabToAsync(Button("Copy code"), backwards: true);
        await TabToAsync(Button("New chat"), backwards: true);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator(".turn")).ToHaveCountAsync(0);
        await FocusedAsync();
    }

    [Fact]
    public async Task Focus_IsVisible()
    {
        await Page.Keyboard.PressAsync("Shift+Tab");
        await Page.Keyboard.PressAsync("Tab");

        await Expect(Message).ToHaveCSSAsync("outline-style", "solid");
        await Expect(Message).ToHaveCSSAsync("outline-width", "3px");
    }

    [Fact]
    public async Task Focus_StaysInTheField()
    {
        await Message.FillAsync("Tell me a story.");
        await Button("Send").ClickAsync();
        await Expect(Status).ToHaveTextAsync("Answer complete");
        await FocusedAsync();
        await Button("Retry").ClickAsync();
        await FocusedAsync();
    }

    [Fact]
    public async Task ScreenReader_HearsTheWholeAnswerOnce()
    {
        var announced = Page.Locator("#announcer");
        await Expect(announced).ToHaveAttributeAsync("aria-live", "polite");
        var gate = await BeginAsync("**Once** upon", reply => reply.Event(Chunks.Text(" a time")).Event(Chunks.Last()).Done());
        await Expect(announced).ToBeEmptyAsync();

        gate.SetResult();

        await Expect(announced).ToHaveTextAsync("gpt-4o says: Once upon a time");
    }

    private async Task TabToAsync(ILocator target, bool backwards = false)
    {
        for (var presses = 0; presses < 12 && !await target.EvaluateAsync<bool>("element => element === document.activeElement"); presses++)
        {
            await Page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
        }

        await Expect(target).ToBeFocusedAsync();
    }

    /// <summary>An answer with all that Markdown has, a failure, an answer that is arriving, and a message that is too long.</summary>
    private async Task ShowEverythingAsync()
    {
        Replies.Enqueue(FakeReply.Completion(Everything, finishReason: "length"));
        await SendAsync("Show me everything.");
        await Expect(Status).ToHaveTextAsync("Answer complete");
        Replies.Enqueue(FakeReply.Error(401, "no"));
        await SendAsync("And now?");
        await Expect(Alert).ToBeVisibleAsync();
        await BeginAsync("Once", reply => reply.Hang());
        await Message.FillAsync(new string('x', 4_001));
        await Expect(Alert).ToHaveCountAsync(2);
    }

    private async Task FreeOfBarriersAsync(AxeRunOptions options)
    {
        var result = await Page.RunAxe(options);
        Assert.Empty(result.Violations.Select(Describe));
        Assert.NotEmpty(result.Passes);
    }

    private static string Describe(AxeResultItem barrier) => $"{barrier.Id}: {barrier.Help} {string.Join(' ', barrier.Nodes.Select(node => node.Html))}";
}
