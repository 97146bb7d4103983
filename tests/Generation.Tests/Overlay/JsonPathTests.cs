using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Overlay;

/// <summary>The paths of RFC 9535, most of them from its own examples.</summary>
public sealed class JsonPathTests
{
    private const string Document = """
        { "store": { "book": [
              { "category": "reference", "author": "Nigel Rees", "title": "Sayings", "price": 8.95 },
              { "category": "fiction", "author": "Evelyn Waugh", "title": "Sword", "price": 12.99 },
              { "category": "fiction", "author": "Herman Melville", "title": "Moby", "isbn": "0-553", "price": 8.99 } ],
            "bicycle": { "color": "red", "price": 399 } },
          "a": [3, 5, 1, 2, 4, 6], "o": { "p": 1, "q": 2, "r": null, "x-s": { "u": "été" } }, "k": { "it's": 1, "b/c": 2 } }
        """;

    [Theory]
    [InlineData("$.store.book[*].author", "Nigel Rees, Evelyn Waugh, Herman Melville")]
    [InlineData("$..author", "Nigel Rees, Evelyn Waugh, Herman Melville")]
    [InlineData("$.store..price", "8.95, 12.99, 8.99, 399")]
    [InlineData("$..book[2].title", "Moby")]
    [InlineData("$..book[-1].title", "Moby")]
    [InlineData("$..book[0,1].title", "Sayings, Sword")]
    [InlineData("$..book[:2].title", "Sayings, Sword")]
    [InlineData("$..book[?@.isbn].title", "Moby")]
    [InlineData("$..book[?!@.isbn].title", "Sayings, Sword")]
    [InlineData("$..book[?(@.price < 10 && @.category == 'fiction')].title", "Moby")]
    [InlineData("$..book[?@.price > 12 || @.author == \"Nigel Rees\"].title", "Sayings, Sword")]
    [InlineData("$.store[?@.color == 'red'].price", "399")]
    [InlineData("$.o[?@ == 1]", "1")]
    [InlineData("$.o[?@.u]['u']", "été")]
    [InlineData("$.o['x-s'].u", "été")]
    [InlineData("$.o[?@ == null]", "")]
    [InlineData("$.o['p','q']", "1, 2")]
    [InlineData("$.a[1:5:2]", "5, 2")]
    [InlineData("$.a[5:1:-2]", "6, 2")]
    [InlineData("$.a[?@ > 3.5]", "5, 4, 6")]
    [InlineData("$.a[?@ == $.o.p]", "1")]
    [InlineData("$.k['it\\'s']", "1")]
    [InlineData("$.k[\"b\\u002fc\"]", "2")]
    [InlineData("$.store.book[?length(@.title) == 4].title", "Moby")]
    [InlineData("$.store[?count(@.*) == 3][0].title", "Sayings")]
    [InlineData("$.store.book[?match(@.author, 'E.*')].title", "Sword")]
    [InlineData("$.store.book[?search(@.author, 'Mel')].title", "Moby")]
    [InlineData("$.store.book[?value(@..isbn) == '0-553'].title", "Moby")]
    [InlineData("$ .o .p", "1")]
    [InlineData("$.missing", "none")]
    [InlineData("$.o[?@.p == @.q]", "1, 2, , ")]
    public void Path_SelectsWhatTheRfcSays(string path, string expected)
    {
        var document = Yaml.Map(Document);
        var nodes = JsonPath.Parse(path).Select(document, document).ToList();

        Assert.Equal(expected, nodes.Count == 0 ? "none" : string.Join(", ", nodes.Select(x => x is Newtonsoft.Json.Linq.JValue value ? FormattableString.Invariant($"{value.Value}") : "")));
    }

    [Theory]
    [InlineData("store", "character 1 `$`")]
    [InlineData("$.x-s", "character 4 nothing more")]
    [InlineData("$.o[", "character 5 a selector")]
    [InlineData("$.o['p'", "character 8 `]`")]
    [InlineData("$.o[?@.p =~ /a/]", "character 10 `]`")]
    [InlineData("$.o[?@.* == 1]", "a path to a single value")]
    [InlineData("$.o[?foo(@.p) == 1]", "a function of RFC 9535")]
    [InlineData("$.o.length()", "nothing more")]
    [InlineData("$.o[?1]", "a comparison")]
    [InlineData("$.", "a name")]
    [InlineData("$[p]", "a selector")]
    [InlineData("$.o['\\q']", "an escape")]
    public void Path_ThatIsNone_IsRefusedAtItsCharacter(string path, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => JsonPath.Parse(path)).Message, StringComparison.Ordinal);
}
