using System.Reflection;
using System.Xml.Linq;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>The documentation that users see in their editor: every public member has some.</summary>
public sealed class DocumentationTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, XElement> Documented =
        XDocument.Load(Path.ChangeExtension(SdkAsset.Assembly.Location, ".xml")).Descendants("member").ToDictionary(x => (string)x.Attribute("name")!);

    public static TheoryData<string> All => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.All);

    public static TheoryData<string> Methods => [.. typeof(IInferenceGatewayApi).GetMethods().Select(x => x.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void Member_Public_HasASummary(string name) =>
        Assert.Empty(Members(GeneratedTypeCatalog.Get(name)).Where(x => !HasSummary(x)).Select(DocumentationId.Of));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Operation_HasASummaryAndSaysWhatEachParameterIs(string name)
    {
        var method = typeof(IInferenceGatewayApi).GetMethod(name)!;
        var documentation = Documented[DocumentationId.Of(method)];

        Assert.True(HasSummary(method));
        Assert.Equal(
            method.GetParameters().Select(x => x.Name),
            documentation.Elements("param").Where(x => HasText(x)).Select(x => (string?)x.Attribute("name")));
        Assert.True(HasText(documentation.Element("returns")));
    }

    [Fact]
    public void Text_OfTheDocumentation_HasNoMarkdownLeft() =>
        Assert.Empty(Documented
            .Where(x => x.Key.Contains(".Models.", StringComparison.Ordinal) && x.Value.Element("summary") is { } summary
                && (summary.Value.Contains("](", StringComparison.Ordinal) || summary.Value.Contains('`', StringComparison.Ordinal)))
            .Select(x => $"{x.Key}: {x.Value.Value}"));

    private static IEnumerable<MemberInfo> Members(Type type) =>
    [
        type,
        .. type.GetMembers(Declared).Where(x => x is not MethodInfo { IsSpecialName: true } || x.Name.StartsWith("op_", StringComparison.Ordinal)).Where(x => x is not Type),
        .. type.GetNestedTypes().SelectMany(Members),
    ];

    private static bool HasSummary(MemberInfo member) =>
        Documented.TryGetValue(DocumentationId.Of(member), out var found)
        && (found.Element("inheritdoc") is not null ? IsInherited(member) : HasText(found.Element("summary")));

    private static bool HasText(XElement? element) => element is not null && (element.HasElements || !string.IsNullOrWhiteSpace(element.Value));

    /// <summary>Whether there is something to inherit documentation from.</summary>
    private static bool IsInherited(MemberInfo member) =>
        member is MethodInfo method
        && (method.GetBaseDefinition() != method
            || method.DeclaringType!.GetInterfaces().Any(x => method.DeclaringType.GetInterfaceMap(x).TargetMethods.Contains(method)));
}
