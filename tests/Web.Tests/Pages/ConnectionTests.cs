using InferenceGateway.Web.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>What the page says while its server cannot be reached.</summary>
public sealed class ConnectionTests(ChatApplication chat, Chromium chromium) : ChatPageTest(chat, chromium)
{
    [Fact]
    public async Task Connection_ThatIsLost_IsSaid_AndComesBack()
    {
        await AskAsync("Once.");
        await Message.FillAsync("And then?");

        await Page.Context.SetOfflineAsync(true);
        try
        {
            Chat.Connections.Cut();
            await Expect(Page.GetByText("The connection to the server is lost. Trying to connect again …")).ToBeVisibleAsync();
        }
        finally
        {
            await Page.Context.SetOfflineAsync(false);
        }

        await Expect(Page.GetByText("The connection to the server is lost.")).ToBeHiddenAsync();
        await Expect(Message).ToHaveValueAsync("And then?");
        await AskAsync("Twice.", question: "And then?");
        await Expect(Page.Locator(".turn")).ToHaveCountAsync(2);
        Faults.Clear();
    }
}
