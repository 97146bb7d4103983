using Microsoft.Playwright;

namespace InferenceGateway.Web.Tests.Browser;

/// <summary>A test that opens a page of its own. It fails if the page throws, or loads anything that it must not.</summary>
/// <param name="chromium">The browser.</param>
/// <param name="address">The address of the page.</param>
public abstract class PageTest(Chromium chromium, Func<Uri> address) : IAsyncLifetime
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IPage Page { get; private set; } = null!;

    /// <summary>What went wrong in the page. A test that provokes it removes it.</summary>
    protected List<string> Faults { get; } = [];

    /// <summary>What the browser received over its connection to the application.</summary>
    protected List<string> Received { get; } = [];

    public virtual async ValueTask InitializeAsync()
    {
        Page = chromium.Use();
        Page.SetDefaultTimeout(20_000);
        Page.PageError += OnError;
        Page.Console += OnConsole;
        Page.WebSocket += OnSocket;
        await Page.SetViewportSizeAsync(1_000, 700);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await Page.GotoAsync(address().ToString());
    }

    public async ValueTask DisposeAsync()
    {
        // There is no page if the test is skipped.
        if (Page is not null)
        {
            await ScreenshotAsync();
            await Page.GotoAsync("about:blank");
            Page.PageError -= OnError;
            Page.Console -= OnConsole;
            Page.WebSocket -= OnSocket;
        }

        Assert.Empty(Faults);
        GC.SuppressFinalize(this);
    }

    private void OnError(object? sender, string message) => Faults.Add(message);

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type is "error")
        {
            Faults.Add(message.Text);
        }
    }

    private void OnSocket(object? sender, IWebSocket socket) =>
        socket.FrameReceived += (_, frame) => Received.Add(frame.Text ?? System.Text.Encoding.UTF8.GetString(frame.Binary ?? []));

    /// <summary>With the variable <c>SCREENSHOTS</c>, which names a folder, each test leaves a picture of its end there.</summary>
    private async Task ScreenshotAsync()
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            var name = string.Concat(TestContext.Current.Test!.TestDisplayName.Split('.')[^1].Select(x => char.IsLetterOrDigit(x) ? x : '_'));
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{GetType().Name}.{name}.png") });
        }
    }
}
