using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(InferenceGateway.Web.Tests.Browser.Chromium))]

namespace InferenceGateway.Web.Tests.Browser;

/// <summary>The browser of this machine, started once for all tests. Playwright drives it, and downloads none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Variable = "CHROMIUM";

    private static readonly string[] s_names = OperatingSystem.IsWindows()
        ? ["chrome.exe", "msedge.exe"]
        : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _page;

    /// <summary>The program: that of the variable <c>CHROMIUM</c>, or one in the search path; null if there is none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : s_names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--disable-gpu", "--disable-dev-shm-usage"],
        });
        var window = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        _page = await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
    }

    /// <summary>Gets the window that the tests use one after the other, which is much faster than a new one. The test is skipped if there is no browser.</summary>
    public IPage Use()
    {
        if (_page is null)
        {
            Assert.Skip($"There is no Chromium. Install it (Debian: apt-get install chromium), or set {Variable} to its program.");
        }

        return _page;
    }
}
