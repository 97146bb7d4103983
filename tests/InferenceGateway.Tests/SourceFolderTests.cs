using System.Text.RegularExpressions;

namespace InferenceGateway.Tests;

/// <summary>The order of the SDK's folders: what a folder uses never uses that folder.</summary>
public sealed partial class SourceFolderTests
{
    [Fact]
    public void Folders_DoNotReferToEachOtherInACircle()
    {
        var uses = Directory.EnumerateFiles(Root(), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToLookup(static file => Path.GetRelativePath(Root(), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.'), Used);
        var circles = new List<string>();
        foreach (var folder in uses)
        {
            Follow([folder.Key]);
        }

        Assert.Empty(circles);
        Assert.Contains("Http.Body", uses["Http.Handlers"].SelectMany(static x => x));

        void Follow(string[] path)
        {
            foreach (var next in uses[path[^1]].SelectMany(static x => x).Distinct().Where(next => next != path[^1]))
            {
                if (next == path[0])
                {
                    circles.Add(string.Join(" -> ", path.Append(next)));
                }
                else if (!path.Contains(next))
                {
                    Follow([.. path, next]);
                }
            }
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GeneratedSdk.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "src", "InferenceGateway");
    }

    /// <summary>The namespaces that a file names. Models holds what is generated, which every folder may use.</summary>
    private static IReadOnlyList<string> Used(string file) =>
        [.. UsingLine().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value).Where(static name => name != "Models")];

    [GeneratedRegex(@"^using InferenceGateway\.([A-Za-z.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
