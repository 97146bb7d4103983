using InferenceGateway.Generation.Spec;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Build;

[Trait("Category", "Build")]
public sealed class BuildSwitchingTests
{
    private const string Generated = "Generated ";
    private const string Whole = "{ type: object, properties: { first_member: { type: string }, second_member: { type: string } } }";
    private const string Half = "{ type: object, properties: { first_member: { type: string } } }";

    [Fact]
    public void Build_SwitchedBetweenDocuments_HasTheTypesOfTheOneAskedFor()
    {
        using var folder = new TemporaryFolder("another place");
        var sdk = new SdkBuild(folder.File("artifacts"));
        var spec = folder.File("other.json");

        // Older than anything in the checkout, with one more type, and with all the names and texts that are hard to print.
        Write(spec, Whole);
        Assert.Contains(Generated, sdk.Run(spec), StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "FirstMember", "SecondMember" }, sdk.Properties("GatewayProbe")!.ToHashSet());
        Assert.NotNull(sdk.Properties("Hostile"));

        Assert.DoesNotContain(Generated, sdk.Run(spec), StringComparison.Ordinal);
        Assert.NotNull(sdk.Properties("GatewayProbe"));

        Write(spec, Half);
        Assert.Contains(Generated, sdk.Run(spec), StringComparison.Ordinal);
        Assert.DoesNotContain("SecondMember", sdk.Properties("GatewayProbe")!);

        Assert.Contains(Generated, sdk.Run(spec: null), StringComparison.Ordinal);
        Assert.Null(sdk.Properties("GatewayProbe"));
        Assert.NotNull(sdk.Properties("Message"));

        // Back to what was generated before: nothing is newer than the assembly, and it is compiled all the same.
        Assert.DoesNotContain(Generated, sdk.Run(spec), StringComparison.Ordinal);
        Assert.NotNull(sdk.Properties("GatewayProbe"));

        // A file that is gone is made again, though nothing that it is made from has changed.
        var generated = Directory.GetFiles(folder.File("artifacts"), "GatewayProbe.g.cs", SearchOption.AllDirectories).Single();
        File.Delete(generated);
        Assert.Contains(Generated, sdk.Run(spec), StringComparison.Ordinal);
        Assert.True(File.Exists(generated));

        // Without the overlay the document says what it says: it has types and members that the overlay takes away.
        Assert.Contains(Generated, sdk.Run(spec, "-p:GatewayOverlay=none", "-t:ResolveProjectReferences"), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(folder.File("artifacts"), "GatewayProbe.g.cs", SearchOption.AllDirectories).Length);
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
