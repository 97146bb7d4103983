using System.Text.RegularExpressions;
using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Names;

/// <summary>The SDK's hand-written sources against the names that the generator leaves alone.</summary>
public sealed class ReservedNamesTests
{
    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Repository.File("src/InferenceGateway"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

    [Fact]
    public void Types_ThatCallersSeeBesideTheModels_AreReserved() =>
        Assert.DoesNotContain(Found(@"(?<=^namespace InferenceGateway(?!\.Models)[\w.]*;[\s\S]*)^public (?:\w+ )*(?:class|struct|interface|enum|record) (\w+)", 30), x => !ReservedNames.Types.Contains(x));

    [Fact]
    public void Namespaces_OfTheSdk_AreReserved() => Assert.DoesNotContain(Found(@"^namespace InferenceGateway\.(\w+)", 5), x => !ReservedNames.Types.Contains(x));

    [Theory]
    [InlineData("Json")]
    [InlineData("ProxyResponse")]
    [InlineData("binaryAnswer")]
    public void Schema_OfAReservedName_IsCalledAModel(string name) =>
        Assert.EndsWith("Model", Assert.Single(Api.OfSchemas($"{name}: {{ type: object, properties: {{ a: {{ type: string }} }} }}").TypeNames), StringComparison.Ordinal);

    private static HashSet<string> Found(string pattern, int atLeast)
    {
        var found = Sources().SelectMany(x => Regex.Matches(x, pattern, RegexOptions.Multiline)).Select(x => x.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.InRange(found.Count, atLeast, int.MaxValue);
        return found;
    }
}
