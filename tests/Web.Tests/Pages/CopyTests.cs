using InferenceGateway.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>What the buttons copy.</summary>
public sealed class CopyTests(ChatApplication chat, Chromium chromium) : ChatPageTest(chat, chromium)
{
    private const string Story = "A **story**:\n\n1. with code\n\n   ```csharp\n   Tell(\"<story>\");\n   ```";

    [Theory]
    [InlineData("Copy", Story)]
    [InlineData("Copy code", "Tell(\"<story>\");\n")]
    public async Task Copy_PutsTheTextIntoTheClipboard_AndSaysSo(string button, string copied)
    {
        await AskAsync(Story);

        await Button(button).ClickAsync();

        await Expect(Page.Locator("#copied")).ToHaveTextAsync("Copied");
        Assert.Equal(copied, await Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await Expect(Button("Copied")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Copied_IsSaidForAMoment()
    {
        await AskAsync(Story);
        await Button("Copy").ClickAsync();
        await Expect(Button("Copied")).ToBeFocusedAsync();

        await Expect(Button("Copy")).ToBeFocusedAsync();
        await Expect(Page.Locator("#copied")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Copy_WithoutTheClipboardOfSecurePages_WorksToo()
    {
        await AskAsync(Story);
        await Page.EvaluateAsync("() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); }");

        await Button("Copy").ClickAsync();
        await Expect(Page.Locator("#copied")).ToHaveTextAsync("Copied");
        await Message.FocusAsync();
        await Page.Keyboard.PressAsync("Control+V");

        await Expect(Message).ToHaveValueAsync(Story);
    }

    [Fact]
    public async Task CodeThatIsStillArriving_HasNoButton()
    {
        var gate = await BeginAsync("```csharp\nTell();\n");

        await Expect(Text.Locator("pre")).ToHaveTextAsync("Tell();");
        await Expect(Button("Copy code")).ToHaveCountAsync(0);
        gate.SetResult();
        await Expect(Button("Copy code")).ToHaveCountAsync(1);
    }
}
