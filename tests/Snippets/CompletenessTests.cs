using System.Reflection;
using InferenceGateway;
using InferenceGateway.Testing;
using Snippets.Support;

namespace Snippets;

/// <summary>What users can set, catch and script is named on the page that is about it.</summary>
public sealed class CompletenessTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string, string> Names => [.. All().Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_NamesAll(string page, string name) =>
        Assert.Matches($@"\b{name}\b", Repository.Text(page));

    private static IEnumerable<(string, string)> All() =>
    [
        .. Properties<InferenceGatewayClientOptions>("docs/getting-started.md"),
        .. Properties<RequestOptions>("docs/getting-started.md"),
        .. Properties<FakeGatewayOptions>("docs/testing.md"),
        .. Properties<RecordingOptions>("docs/record-and-replay.md"),
        .. Methods<FakeReply>("docs/testing.md"),
        .. typeof(InferenceGatewayException).Assembly.GetExportedTypes()
            .Where(static x => x.IsSubclassOf(typeof(InferenceGatewayException)))
            .Select(static x => ("docs/streaming-and-errors.md", x.Name)),
    ];

    private static IEnumerable<(string, string)> Properties<T>(string page) =>
        typeof(T).GetProperties(Own).Select(x => (page, x.Name));

    private static IEnumerable<(string, string)> Methods<T>(string page) =>
        typeof(T).GetMethods(Own).Where(static x => !x.IsSpecialName).Select(x => (page, x.Name));
}
