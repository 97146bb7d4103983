using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Build;

/// <summary>Builds of the SDK from another document than the repository's own, one after the other in the same folder.</summary>
[Trait("Category", "Slow")]
public sealed class BuildSwitchingTests
{
    private const string Generated = "Generated ";
    private const string FirstBuild = "First build: generating the SDK from other.json and compiling it";
    private const string TwoMembers = "{ type: object, properties: { first_member: { type: string }, second_member: { type: string } } }";
    private const string OneMember = "{ type: object, properties: { first_member: { type: string } } }";

    [Fact]
    public void Build_SwitchedBetweenDocuments_HasTheTypesOfTheOneAskedFor()
    {
        using var folder = new TemporaryFolder("another place");
        var sdk = new SdkBuild(folder.File("artifacts"));
        var spec = folder.File("other.json");

        // The document is older than anything in the checkout, and it has one type more, and all names and texts that are hard to print.
        Write(spec, TwoMembers);
        var first = sdk.Build(spec);
        Assert.Contains(Generated, first, StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "FirstMember", "SecondMember" }, sdk.Properties("GatewayProbe")!.ToHashSet());
        Assert.NotNull(sdk.Properties("Hostile"));

        // If nothing has changed, nothing is generated.
        var second = sdk.Generate(spec);
        Assert.DoesNotContain(Generated, second, StringComparison.Ordinal);

        // The first build says what takes its time, before it does it; later ones do not.
        Assert.InRange(first.IndexOf(FirstBuild, StringComparison.Ordinal), 0, first.IndexOf(Generated, StringComparison.Ordinal));
        Assert.DoesNotContain("First build", second, StringComparison.Ordinal);

        Write(spec, OneMember);
        Assert.Contains(Generated, sdk.Generate(spec), StringComparison.Ordinal);
        Assert.DoesNotContain("SecondMember", File.ReadAllText(Assert.Single(sdk.Sources("GatewayProbe"))), StringComparison.Ordinal);

        // A file that has been deleted is generated again, although none of the inputs has changed.
        File.Delete(Assert.Single(sdk.Sources("GatewayProbe")));
        Assert.Contains(Generated, sdk.Generate(spec), StringComparison.Ordinal);
        Assert.Single(sdk.Sources("GatewayProbe"));

        Assert.Contains(Generated, sdk.Build(spec: null), StringComparison.Ordinal);
        Assert.Null(sdk.Properties("GatewayProbe"));
        Assert.NotNull(sdk.Properties("Message"));

        // Back to sources that were generated before: they are older than the assembly, and are compiled all the same.
        Assert.DoesNotContain(Generated, sdk.Build(spec), StringComparison.Ordinal);
        Assert.Equal(["FirstMember"], sdk.Properties("GatewayProbe")!.Intersect(["FirstMember", "SecondMember"]));

        // Without the overlay the document is generated as it is, into a folder of its own.
        Assert.Contains(Generated, sdk.Generate(spec, "-p:GatewayOverlay=none"), StringComparison.Ordinal);
        Assert.Equal(2, sdk.Sources("GatewayProbe").Length);
    }

    private static void Write(string path, string probe)
    {
        var document = YamlFile.Read(Repository.Document);
        document.Merge(YamlFile.Read(Repository.File("tests/Generation.Tests/Build/hostile.yaml")));
        document["components"]!["schemas"]!["GatewayProbe"] = Yaml.Map(probe);
        File.WriteAllText(path, document.ToString());
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }
}
