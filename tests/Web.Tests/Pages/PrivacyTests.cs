using InferenceGateway.Testing;
using InferenceGateway.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>What must not leave the application: the key to the browser, and conversations to the log.</summary>
public sealed class PrivacyTests(ChatApplication chat, Chromium chromium) : ChatPageTest(chat, chromium)
{
    [Fact]
    public async Task Key_IsNeverSentToTheBrowser()
    {
        var bodies = new List<Task<string>>();
        void Keep(object? sender, IResponse response)
        {
            // The other responses are requests that the browser answered itself, and the connection whose messages are looked at below.
            if (response.Status == 200)
            {
                bodies.Add(response.TextAsync());
            }
        }

        Page.Response += Keep;
        await Page.ReloadAsync();
        await Expect(Message).ToBeEnabledAsync();
        Page.Response -= Keep;
        await AskAsync("Once upon a time.");
        Replies.Enqueue(FakeReply.Error(401, $"Incorrect key {Chat.Key}"));
        await SendAsync("And then?");
        await Expect(Alert).ToBeVisibleAsync();

        Assert.Contains(Received, text => text.Contains("upon", StringComparison.Ordinal));
        Assert.Equal($"Bearer {Chat.Key}", LastRequest.Headers["Authorization"]);
        Assert.DoesNotContain((await Task.WhenAll(bodies)).Concat(Received), text => text.Contains(Chat.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Conversation_IsNotLogged()
    {
        await AskAsync("The answer is violet.", question: "My favorite color is mauve.");
        var gate = await BeginAsync("Turquoise", reply => reply.Close());
        gate.SetResult();
        await Expect(Alert).ToBeVisibleAsync();

        var log = Chat.Log.ToString();
        Assert.Contains("did not complete its answer", log, StringComparison.Ordinal);
        Assert.DoesNotContain("mauve", log, StringComparison.Ordinal);
        Assert.DoesNotContain("violet", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Turquoise", log, StringComparison.Ordinal);
    }
}
