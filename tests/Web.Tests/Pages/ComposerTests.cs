using InferenceGateway.Web.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>The field for messages.</summary>
public sealed class ComposerTests(ChatApplication chat, Chromium chromium) : ChatPageTest(chat, chromium)
{
    private const string TooLong = "This message is too long. Shorten it to 4,000 characters.";

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public async Task BlankMessage_SaysSo(string message)
    {
        await Message.FillAsync(message);
        await Button("Send").ClickAsync();

        await Expect(Alert).ToHaveTextAsync("Write a message first.");
        await Expect(Message).ToHaveAttributeAsync("aria-invalid", "true");
        await FocusedAsync();
        Assert.Empty(Gateway.Requests);

        await Message.PressSequentiallyAsync("x");
        await Expect(Alert).ToHaveCountAsync(0);
        await Expect(Message).ToHaveAttributeAsync("aria-invalid", "false");
    }

    // Far more than the connection to the server takes at once.
    [Theory]
    [InlineData(4_001, "4,001 of 4,000")]
    [InlineData(300_000, "300,000 of 4,000")]
    public async Task OverlongMessage_SaysSo_AndIsKept(int length, string count)
    {
        await Message.FillAsync(new string('x', length));

        await Expect(Alert).ToHaveTextAsync(TooLong);
        await Expect(Page.Locator("#count")).ToHaveTextAsync(count);
        await Message.PressAsync("Enter");
        await Expect(Alert).ToHaveTextAsync(TooLong);
        await Expect(Message).ToHaveValueAsync(new string('x', length));
        Assert.Empty(Gateway.Requests);

        await AskAsync("Once.", question: "Short.");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("語")]
    [InlineData("\"")]
    public async Task MessageOfTheLargestLength_IsSent(string character)
    {
        var longest = string.Concat(Enumerable.Repeat(character, 3_999)) + "x";

        await AskAsync("Once.", longest);

        Assert.Equal(longest, (string?)LastRequest.Json!["messages"]![0]!["content"]);
        await Expect(Page.Locator("#count")).ToHaveTextAsync("0 of 4,000");
    }

    [Fact]
    public async Task ShiftEnter_BeginsALine()
    {
        await Message.FillAsync("one");
        await Message.PressAsync("Shift+Enter");
        await Message.PressSequentiallyAsync("two");
        await AskAsync("Three.", await Message.InputValueAsync());

        Assert.Equal("one\ntwo", (string?)LastRequest.Json!["messages"]![0]!["content"]);
        await Expect(Message).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Message_WhileAnAnswerArrives_IsKept()
    {
        var gate = await BeginAsync("Once");

        await SendAsync("And then?");

        await Expect(Alert).ToHaveTextAsync("Wait for the end of the answer, or stop it.");
        await Expect(Message).ToHaveValueAsync("And then?");
        await Expect(Button("Send")).ToBeDisabledAsync();
        gate.SetResult();
        await Expect(Status).ToHaveTextAsync("Answer complete");
        await Message.PressAsync("Enter");
        await Expect(Page.Locator(".turn")).ToHaveCountAsync(2);
    }
}
