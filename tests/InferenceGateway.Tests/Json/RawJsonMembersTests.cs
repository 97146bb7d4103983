namespace InferenceGateway.Tests.Json;

/// <summary>Looking into values of a shape that no type describes.</summary>
[Trait("Culture", "Any")]
public sealed class RawJsonMembersTests
{
    [Theory]
    [InlineData("\"a\\n\"", "a\n")]
    [InlineData("\"\"", "")]
    [InlineData("1", null)]
    [InlineData("null", null)]
    [InlineData("[\"a\"]", null)]
    public void Text_OfAValue_IsThatOfAString(string json, string? expected) => Assert.Equal(expected, RawJson.Parse(json).Text);

    [Fact]
    public void Text_WithHalfACharacter_IsRead() => Assert.Equal("\ud83c", RawJson.Parse("\"\\ud83c\"").Text);

    [Theory]
    [InlineData("""{"a":1}""", "1")]
    [InlineData("""{"b":{"a":1},"a":{"a":2},"c":3}""", """{"a":2}""")]
    [InlineData("""{"a":1,"a":2}""", "2")]
    [InlineData("""{"b":{"a":1}}""", "null")]
    [InlineData("""{"b":[{"a":1}]}""", "null")]
    [InlineData("{}", "null")]
    [InlineData("""["a",1]""", "null")]
    [InlineData("\"a\"", "null")]
    public void Member_OfAValue_IsTheLastOfItsOwn(string json, string expected) =>
        Assert.Equal(expected, RawJson.Parse(json).Member("a"u8).ToString());

    [Theory]
    [InlineData("""{"a":{"b":1},"c":[2],"a":3}""", """{"a":{"b":1},"c":[2],"a":3}""")]
    [InlineData("{}", "{}")]
    [InlineData("[1]", "{}")]
    [InlineData("null", "{}")]
    public void Members_OfAValue_AreThoseOfAnObject(string json, string expected) =>
        Assert.Equal(expected, RawJson.Parse(json).Members().ToJson().ToString());

    [Theory]
    [InlineData("""[1,[2],{"a":3},null]""", "1;[2];{\"a\":3};null")]
    [InlineData("[]", "")]
    [InlineData("""{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("null", "null")]
    public void Items_OfAValue_AreThoseOfAListOrItself(string json, string expected) =>
        Assert.Equal(expected, string.Join(';', RawJson.Parse(json).Items()));
}
