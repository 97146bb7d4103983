using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Cultures;

/// <summary>Runs the tests with the trait <c>Culture=Any</c> (codec, headers, dates, enums, retry waits) again, in cultures with other numbers, letters and calendars, and in a time zone that is not a whole hour from UTC.</summary>
[Collection(nameof(NonParallel))]
public sealed partial class CultureTests(ITestOutputHelper output)
{
    private const string Variable = "SDK_TESTS_CULTURE";
    private const string Zone = "Asia/Kathmandu";
    private const int AtLeast = 1_000;

    [Theory]
    [InlineData("de-DE", "-1,5", "i", "02.01.2024")]
    [InlineData("tr-TR", "-1,5", "\u0131", "2.01.2024")]
    [InlineData("ar-SA", "\u061c-1\u066b5", "i", "1445")]
    public void Culture_OfTheRuns_FormatsUnlikeTheInvariantOne(string name, string number, string lower, string date)
    {
        var culture = CultureInfo.GetCultureInfo(name);

        Assert.Equal(number, (-1.5).ToString(culture));
        Assert.Equal(lower, "I".ToLower(culture));
        Assert.Contains(date, new DateTime(2024, 1, 2).ToString("d", culture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR", Traits = ["Category", "Slow"])]
    [InlineData("de-DE", Traits = ["Category", "Slow"])]
    [InlineData("ar-SA", Traits = ["Category", "Slow"])]
    public async Task TestsMarkedForAnyCulture_RunInThisCulture_Pass(string culture)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CultureTests).Assembly.Location, "-culture", culture, "-trait", "Culture=Any", "-noColor"])
        {
            RedirectStandardOutput = true,
            Environment = { ["TZ"] = Zone, [Variable] = culture },
        };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        output.WriteLine(text);
        Assert.Equal(0, process.ExitCode);
        Assert.True(int.Parse(Total().Match(text).Groups[1].Value, CultureInfo.InvariantCulture) > AtLeast, text);
    }

    // Part of each run: shows that the run has the culture and the time zone that it was started with.
    [Fact]
    [Trait("Culture", "Any")]
    public async Task Run_StartedInACulture_IsInIt()
    {
        var started = Environment.GetEnvironmentVariable(Variable);
        var expected = started ?? CultureInfo.CurrentCulture.Name;

        Assert.Equal(expected, CultureInfo.CurrentCulture.Name);
        Assert.Equal(expected, await Task.Run(static () => CultureInfo.CurrentCulture.Name, TestContext.Current.CancellationToken));
        if (started is not null && !OperatingSystem.IsWindows())
        {
            // Windows takes its zone from nowhere but its settings.
            Assert.Equal(new TimeSpan(5, 45, 0), TimeZoneInfo.Local.BaseUtcOffset);
        }
    }

    [GeneratedRegex(@"Total: (\d+), Errors: 0, Failed: 0")]
    private static partial Regex Total();
}
