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
    [InlineData("", "(1,1)")]
    [InlineData("# only a comment\n", "(1,1)")]
    [InlineData("\n- a", "(2,1)")]
    [InlineData("text", "(1,1)")]
    [InlineData("a: 1\n---\nb: 2", "(2,1)")]
    public void File_ThatIsNotOneMapping_IsAnErrorAtItsPlace(string text, string place)
    {
        var error = Assert.Throws<GenerationException>(() => Yaml.Map(text));

        Assert.Equal("IG0002", error.Code);
        Assert.Equal("test.yaml" + place, error.Position);
    }

    [Theory]
    [InlineData("a: |\n   \nb: 1\n", "")]
    [InlineData("a: >-\n    \n  \nb: 1\n", "")]
    [InlineData("a: |+\n  \nb: 1\n", "\n")]
    public void BlockScalar_OfSpacesOnly_IsRead(string text, string expected)
    {
        var map = Yaml.Map(text);

        Assert.Equal(expected, (string?)map["a"]);
        Assert.Equal(1, (int?)map["b"]);
    }

    [Theory]
    [InlineData("a: &x { n: 1, m: 2 }\nb: { <<: *x, n: 3 }")]
    [InlineData("a: &x { n: 1, m: 2 }\nb: { n: 3, <<: *x }")]
    [InlineData("a: &x { n: 1, m: 2 }\nb: { <<: [*x, { m: 4 }], n: 3 }")]
    [InlineData("b: { <<: { m: 2 }, n: 3 }")]
    public void MergeKey_AddsWhatTheMapDoesNotSayItself(string text) =>
        Assert.Equal("""{"m":2,"n":3}""", new JObject(((JObject)Yaml.Map(text)["b"]!).Properties().OrderBy(x => x.Name)).ToString(Newtonsoft.Json.Formatting.None));

    [Fact]
    public void MergeKey_ThatIsQuoted_IsAKey() => Assert.Equal("<<", Yaml.Map("'<<': 1").Properties().Single().Name);

    [Fact]
    public void MergeKey_OfAText_IsAnErrorAtItsPlace() =>
        Assert.Equal("test.yaml(1,5)", Assert.Throws<GenerationException>(() => Yaml.Map("<<: a")).Position);

    [Fact]
    public void Aliases_ThatMultiply_AreRefusedAtTheOneThatIsTooMuch()
    {
        var text = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));

        var error = Assert.Throws<GenerationException>(() => Yaml.Map(text));

        Assert.Equal("IG0007", error.Code);
        Assert.StartsWith("test.yaml(7,", error.Position, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(128)]
    public void Nesting_ThatIsTooDeep_IsRefusedAtItsPlace(int levels)
    {
        var error = Assert.Throws<GenerationException>(() => Yaml.Map("a: " + new string('[', levels) + new string(']', levels)));

        Assert.Equal("IG0007", error.Code);
        Assert.Equal("test.yaml(1,131)", error.Position);
    }

    [Fact]
    public void Nesting_ThatAliasesMake_IsRefusedToo()
    {
        var text = "a0: &a0 [1]\n" + string.Concat(Enumerable.Range(1, 127).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));

        Assert.Equal("test.yaml(127,14)", Assert.Throws<GenerationException>(() => Yaml.Map(text)).Position);
    }

    [Fact]
    public void File_ThatIsTooLong_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.yaml", "a: 1\n" + new string('#', YamlFile.MaxBytes));

        var error = Assert.Throws<GenerationException>(() => YamlFile.Read(file));

        Assert.Equal("IG0007", error.Code);
        Assert.Equal(file, error.Position);
    }

    [Fact]
    public void Bytes_ThatAreNoUtf8_AreRefusedAtTheirPlace()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("a.yaml");
        File.WriteAllBytes(file, [.. "a: größe\nb: ü"u8, 0xE9, .. "t\n"u8]);

        var error = Assert.Throws<GenerationException>(() => YamlFile.Read(file));

        Assert.Equal("IG0008", error.Code);
        Assert.Equal(file + "(2,5)", error.Position);
    }

    [Fact]
    public void File_ThatDoesNotExist_IsAnError()
    {
        var error = Assert.Throws<GenerationException>(() => YamlFile.Read("/nowhere/a.yaml"));

        Assert.Equal("IG0001", error.Code);
        Assert.Equal("/nowhere/a.yaml", error.Position);
    }
}
