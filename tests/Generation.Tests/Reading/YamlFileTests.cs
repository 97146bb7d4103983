using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Reading;

public sealed class YamlFileTests
{
    [Theory]
    [InlineData("a", JTokenType.String)]
    [InlineData("'1'", JTokenType.String)]
    [InlineData("\"true\"", JTokenType.String)]
    [InlineData("'null'", JTokenType.String)]
    [InlineData("yes", JTokenType.String)]
    [InlineData("2026-11-22", JTokenType.String)]
    [InlineData("2026-11-22T10:00:00Z", JTokenType.String)]
    [InlineData("3.1.0", JTokenType.String)]
    [InlineData("256x256", JTokenType.String)]
    [InlineData("NaN", JTokenType.String)]
    [InlineData("Infinity", JTokenType.String)]
    [InlineData("1,000", JTokenType.String)]
    [InlineData("!!str 12", JTokenType.String)]
    [InlineData("12", JTokenType.Integer)]
    [InlineData("-3", JTokenType.Integer)]
    [InlineData("1.5", JTokenType.Float)]
    [InlineData("5.", JTokenType.Float)]
    [InlineData("1e3", JTokenType.Float)]
    [InlineData("true", JTokenType.Boolean)]
    [InlineData("False", JTokenType.Boolean)]
    [InlineData("null", JTokenType.Null)]
    [InlineData("~", JTokenType.Null)]
    [InlineData("", JTokenType.Null)]
    public void Scalar_HasItsTypeOfTheCoreSchema(string scalar, JTokenType expected) => Assert.Equal(expected, Yaml.Map($"it: {scalar}\n")["it"]!.Type);

    [Fact]
    public void QuotedScalar_StaysText() => Assert.Equal("200", (string?)Yaml.Map("it: '200'")["it"]);

    [Fact]
    public void Keys_AreText() => Assert.Equal(["200", "true", "null"], Yaml.Map("200: a\ntrue: b\nnull: c").Properties().Select(x => x.Name));

    [Fact]
    public void BlockScalars_AreFoldedOrKept()
    {
        var map = Yaml.Map("folded: >-\n  one\n  two\nkept: |\n  one\n  two\n");

        Assert.Equal("one two", (string?)map["folded"]);
        Assert.Equal("one\ntwo\n", (string?)map["kept"]);
    }

    [Fact]
    public void Alias_IsACopyOfItsAnchor()
    {
        var map = Yaml.Map("a: &x { n: 1 }\nb: *x\n");
        map["a"]!["n"] = 2;

        Assert.Equal(1, (int?)map["b"]!["n"]);
    }

    [Fact]
    public void Nodes_KnowTheirPlace()
    {
        var map = Yaml.Map("a:\n  - b\n  - c: 1\n");

        Assert.Equal("test.yaml(3,8)", SourcePosition.Of(map["a"]![1]!["c"])!.ToString());
        Assert.Equal("test.yaml(2,5)", SourcePosition.Of(map["a"]![0])!.ToString());
    }

    [Fact]
    public void Json_IsReadToo() =>
        Assert.Equal("A/\u00e9 \U0001F600", (string?)Yaml.Map("{\n\t\"it\": \"A\\/\\u00e9 \\ud83d\\ude00\"\n}")["it"]);

    [Theory]
    [InlineData("a: [1", "test.yaml(")]
    [InlineData("a: 1\na: 2", "test.yaml(2,1)")]
    [InlineData("a: *missing", "test.yaml(1,")]
    [InlineData("? [a, b]\n: c", "test.yaml(1,3)")]
    [InlineData("a: &x { b: *x }", "test.yaml(1,")]
    public void Text_ThatIsNotYamlAsUnderstood_IsAnErrorAtItsPlace(string text, string position)
    {
        var error = Assert.Throws<GenerationException>(() => Yaml.Map(text));

        Assert.Equal("IG0002", error.Code);
        Assert.StartsWith(position, error.Position, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("text")]
    [InlineData("a: 1\n---\nb: 2")]
    public void File_ThatIsNotOneMapping_IsAnError(string text)
    {
        var error = Assert.Throws<GenerationException>(() => Yaml.Map(text));

        Assert.Equal("IG0002", error.Code);
        Assert.Equal("test.yaml", error.Position);
    }

    [Fact]
    public void File_ThatDoesNotExist_IsAnError()
    {
        var error = Assert.Throws<GenerationException>(() => YamlFile.Read("/nowhere/a.yaml"));

        Assert.Equal("IG0001", error.Code);
        Assert.Equal("/nowhere/a.yaml", error.Position);
    }
}
