using System.Text.RegularExpressions;

namespace InferenceGateway.Extensions.AI.Tests.Readme;

public sealed partial class ReadmeTests
{
    [Fact]
    public void Code_OfTheReadme_IsCompiledCode()
    {
        var blocks = CodeBlock().Matches(Text("README.md")).Select(block => Lines(block.Groups[1].Value)).ToList();
        var compiled = Lines(Text("ReadmeCode.cs"));

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Subset(compiled.ToHashSet(), block.ToHashSet()));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(ReadmeTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("^```csharp\\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
