using System.Text.RegularExpressions;
using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Report;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Report;

/// <summary>What the report compares is the public API of the SDK, as its accepted listing has it.</summary>
public sealed partial class ApiListingTests
{
    private const string Models = "InferenceGateway.Models.";
    private const string Interface = "InferenceGateway.IInferenceGatewayApi.";

    private static readonly List<ApiEntry> Entries =
        ApiListing.Of(Generator.Lower(OverlayActions.Apply(YamlFile.Read(Repository.Document), YamlFile.Read(Repository.Overlay)).Document));

    private static readonly string[] Accepted =
        [.. new[] { "Shipped", "Unshipped" }.SelectMany(x => File.ReadLines(Repository.File($"src/InferenceGateway/PublicAPI.{x}.txt")))];

    private static void AssertSame(IEnumerable<string> accepted, IEnumerable<string> listed)
    {
        var expected = accepted.Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, listed.Order(StringComparer.Ordinal));
    }

    /// <summary>A signature without namespaces, and without the marks of what is never null.</summary>
    private static string Short(string signature) => Namespaces().Replace(signature, "").Replace("!", "", StringComparison.Ordinal);

    [Fact]
    public void Methods_AreThoseOfTheInterface() => AssertSame(
        Accepted.Where(x => x.StartsWith(Interface, StringComparison.Ordinal))
            .Select(x => Own().Replace(Short(x[Interface.Length..]), ")").Replace(" ->", ":", StringComparison.Ordinal)),
        Entries.Where(x => x.Subject == Subject.Method).Select(x => $"{x.Name}: {x.Declared}"));

    [Fact]
    public void Values_AreTheConstantsOfTheOpenEnums() => AssertSame(
        Accepted.Where(x => x.StartsWith("const " + Models, StringComparison.Ordinal)).Select(x => x[("const " + Models).Length..x.LastIndexOf(" ->", StringComparison.Ordinal)]),
        Entries.Where(x => x.Subject == Subject.Value).Select(x => $"{x.Owner}.Known.{x.Label} = \"{x.Wire[0].Value.Trim('`')}\""));

    [Fact]
    public void Members_AreThePropertiesOfTheClasses()
    {
        var settable = Accepted.Where(x => x.StartsWith(Models, StringComparison.Ordinal) && x.Contains(".set ->", StringComparison.Ordinal)).Select(x => x.Split(".set ->")[0] + ".get ->").ToList();

        AssertSame(
            Accepted.Where(x => settable.Exists(y => x.StartsWith(y, StringComparison.Ordinal))).Select(x => x[Models.Length..].Split(".get -> ")).Select(x => $"{x[0]}: {Short(x[1])}"),
            Entries.Where(x => x is { Subject: Subject.Member, Wire: not [] }).Select(x => $"{x.Name}: {x.Declared}"));
    }

    [Fact]
    public void TypesAndCases_AreInTheAcceptedListing()
    {
        Assert.Subset(Accepted.ToHashSet(), Entries.Where(x => x.Subject == Subject.Type).Select(x => Models + x.Label).ToHashSet());
        Assert.Subset(
            Accepted.Where(x => x.Contains(".TryGet(", StringComparison.Ordinal)).Select(Short).ToHashSet(),
            Entries.Where(x => x.Subject == Subject.Case).Select(x => $"TryGet(out {x.Type}? value) -> bool").ToHashSet());
    }

    [GeneratedRegex(@"\b([A-Za-z]\w*\.)+")]
    private static partial Regex Namespaces();

    [GeneratedRegex(@"(, )?RequestOptions\? options, CancellationToken cancellationToken\)")]
    private static partial Regex Own();
}
