namespace InferenceGateway.Tests.Support;

/// <summary>Tests of the comparison that other tests use.</summary>
public sealed class JsonEqualityTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[2]}""", """{"b":[2.0],"a":10e-1}""")]
    [InlineData("""{"a":1,"b":0,"a":2}""", """{"a":1,"a":2,"b":-0}""")]
    [InlineData("1E+21", "1000000000000000000000")]
    [InlineData("\"\\u00e9\"", "\"é\"")]
    [InlineData("1.10", "1.10")]
    public void Json_OfTheSameMembersAndValues_IsEqual(string left, string right) => Assert.Null(JsonEquality.Difference(left, right));

    [Theory]
    [InlineData("1.10", "1.1", "$")]
    [InlineData("0.1", "1e-1", "$")]
    [InlineData("9007199254740993", "9007199254740992", "$")]
    [InlineData("""{"a":null}""", "{}", "$.a (1 and 0 values)")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2,"a":1}""", "$.a[0]")]
    [InlineData("[1,{\"b\":\"1\"}]", "[1,{\"b\":1}]", "$[1].b[0]")]
    public void Json_OfOtherMembersOrValues_Differs(string left, string right, string path) =>
        Assert.Equal(path, JsonEquality.Difference(left, right));
}
