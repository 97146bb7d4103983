using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using InferenceGateway.Testing;

namespace Published;

/// <summary>An application of the folder beside this one, published one way.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Way"><c>Trimmed</c> or <c>Native</c>.</param>
/// <param name="Replies">What the gateway answers to its requests.</param>
internal sealed partial record PublishedApp(string Name, string Way, FakeReply[] Replies)
{
    private const int Starts = 5;

    private string Source => Path.Combine(Repository.Root, "tests", "Published", Name);

    private string Folder => Path.Combine(Repository.Root, "artifacts", "published", $"{Name}-{Way}");

    private string Executable => Path.Combine(Folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name);

    /// <exception cref="FailureException">It did not compile, or was warned about.</exception>
    public async Task PublishAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        var result = await Command.RunAsync(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["publish", Source, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, $"-p:PublishedAs={Way}", "-o", Folder, "-nodeReuse:false"]);
        if (result.ExitCode != 0 || TrimWarning().IsMatch(result.Output))
        {
            throw new FailureException($"{Name} cannot be published as {Way} without warnings:\n{result.Output}");
        }
    }

    /// <returns>What is worth knowing of it: size and time to start, in a line.</returns>
    /// <exception cref="FailureException">It said something else than it should.</exception>
    public async Task<string> RunAsync()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.Enqueue(Replies);
        var result = await Command.RunAsync(Executable, [], gateway.BaseUrl);
        var expected = (await File.ReadAllTextAsync(Path.Combine(Source, "expected.txt"))).ReplaceLineEndings("\n");
        if (result.ExitCode != 0 || result.Output.ReplaceLineEndings("\n") != expected)
        {
            throw new FailureException($"{Name}, published as {Way}, ended with {result.ExitCode} and said:\n{result.Output}\nexpected was:\n{expected}");
        }

        var times = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            var watch = Stopwatch.StartNew();
            await Command.RunAsync(Executable, ["start"], gateway.BaseUrl);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var files = new DirectoryInfo(Folder).GetFiles().Where(file => file.Extension is not (".pdb" or ".dbg" or ".xml")).Sum(file => file.Length);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name,-11} {Way,-8} executable {Megabytes(new FileInfo(Executable).Length),6:F2} MB   folder {Megabytes(files),6:F2} MB   start to end {times.Order().ElementAt(Starts / 2),6:F1} ms (median of {Starts})");
    }

    /// <exception cref="FailureException">It is larger than this.</exception>
    public void CheckSize(double megabytes)
    {
        var size = Megabytes(new FileInfo(Executable).Length);
        if (size >= megabytes)
        {
            throw new FailureException(string.Create(
                CultureInfo.InvariantCulture,
                $"{Name}, published as {Way}, has {size:F2} MB, and is to stay below {megabytes:F0}: as a rule because something now reaches Newtonsoft.Json's JToken, or another part that reflects."));
        }
    }

    private static double Megabytes(long bytes) => bytes / 1e6;

    [GeneratedRegex(@"\bIL[23]\d{3}\b")]
    private static partial Regex TrimWarning();
}
