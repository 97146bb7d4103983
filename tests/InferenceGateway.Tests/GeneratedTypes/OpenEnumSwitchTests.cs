using System.Xml.Linq;
using InferenceGateway.Models;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>A switch over an open enum uses its text and the constants of <c>Known</c>. The documentation of every enum says so, because the compiler refuses its values as patterns (CS9135).</summary>
public sealed class OpenEnumSwitchTests
{
    private static readonly Dictionary<string, XElement> Documented =
        XDocument.Load(Path.ChangeExtension(SdkAsset.Assembly.Location, ".xml")).Descendants("member").ToDictionary(x => (string)x.Attribute("name")!);

    public static TheoryData<string> Enums => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Enums);

    [Theory]
    [InlineData("stop", "complete")]
    [InlineData("length", "cut off")]
    [InlineData("new", "new?")]
    [InlineData(null, "none")]
    public void Switch_OverTheText_FindsKnownUnknownAndMissingValues(string? sent, string expected)
    {
        var reason = sent is null ? default(FinishReason?) : new FinishReason(sent);

        Assert.Equal(expected, reason?.Value switch
        {
            FinishReason.Known.Stop => "complete",
            FinishReason.Known.Length => "cut off",
            null => "none",
            var other => other + "?",
        });
        Assert.Equal(sent == "stop", reason is { Value: FinishReason.Known.Stop });
        Assert.Equal(sent == "stop", reason == FinishReason.Stop);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Documentation_OfEveryEnum_ShowsTheSwitch(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        var first = KnownValues.Named(type).Keys.First();
        var prefix = $"InferenceGateway.Models.{name}";

        Assert.Contains($"{name}.Known.{first} =>", Documented["T:" + prefix].Element("remarks")!.Value, StringComparison.Ordinal);
        Assert.All(KnownValues.Named(type).Keys, member =>
            Assert.Contains(
                Documented[$"P:{prefix}.{member}"].Element("remarks")!.Elements("see"),
                see => (string)see.Attribute("cref")! == $"F:{prefix}.Known.{member}"));
    }
}
