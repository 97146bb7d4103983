using System.Text.RegularExpressions;
using InferenceGateway;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Snippets.Support;

namespace Snippets;

/// <summary>What stands in a page's text as a method, exception or options type is there: a name that changes must change on the pages too.</summary>
public sealed partial class NameTests
{
    private static readonly HashSet<string> Known = new[]
    {
        typeof(InferenceGatewayClient), typeof(FakeGateway), typeof(InferenceGatewayServiceCollectionExtensions), typeof(InferenceGatewayChatClientExtensions),
        typeof(IChatClient), typeof(OpenAI.Chat.ChatClient), typeof(System.ClientModel.ClientResultException), typeof(Anthropic.AnthropicClient), typeof(object), typeof(HttpClient), typeof(IServiceCollection),
        typeof(System.Text.Json.JsonException), typeof(Newtonsoft.Json.JsonSerializationException),
    }
        .SelectMany(static x => x.Assembly.GetExportedTypes())
        .SelectMany(static x => x.GetMembers().Select(static member => member.Name).Append(x.Name))
        .ToHashSet(StringComparer.Ordinal);

    // The other pages tell of the past, or of what is inside.
    public static TheoryData<string> Pages => [.. Repository.Pages.Where(static page => page is "README.md" or "SECURITY.md" || page.StartsWith("docs/", StringComparison.Ordinal) || page.StartsWith("src/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Names_OfAPage_Exist(string page)
    {
        var names = Span().Matches(Fence().Replace(Repository.Text(page), ""))
            .SelectMany(static span => Name().Matches(span.Value))
            .Select(static name => name.Value)
            .Distinct();

        Assert.DoesNotContain(names, static name => !Known.Contains(name));
    }

    [GeneratedRegex("^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Span();

    [GeneratedRegex(@"(?<!…)\b[A-Z]\w+(Async|Exception|Options|Timeout|Retries|Bytes)\b")]
    private static partial Regex Name();
}
