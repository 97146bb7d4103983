namespace InferenceGateway.Tests.Json;

[Trait("Culture", "Any")]
public sealed class JsonMembersTests
{
    private static readonly RawJson One = RawJson.Parse("1");
    private static readonly RawJson Two = RawJson.Parse("2");

    [Fact]
    public void Duplicates_FromTheWire_AreKeptAndTheLastAnswers()
    {
        var message = Wire.Read("""{"x":1,"y":3,"x":2}""");
        var members = message.AdditionalProperties;

        Assert.Equal(3, members.Count);
        Assert.Equal(Two, members["x"]);
        Assert.Equal(["x", "y", "x"], members.Keys);
        Assert.Equal("""{"x":1,"y":3,"x":2}""", Wire.Write(message));
    }

    [Fact]
    public void Setting_AName_ReplacesAllItsMembersInPlace()
    {
        var message = Wire.Read("""{"x":1,"y":3,"x":2}""");

        message.AdditionalProperties["x"] = RawJson.Parse("[9]");

        Assert.Equal("""{"x":[9],"y":3}""", Wire.Write(message));
        Assert.True(message.AdditionalProperties.Remove("x"));
        Assert.False(message.AdditionalProperties.Remove("x"));
        Assert.Equal("""{"y":3}""", Wire.Write(message));
    }

    [Fact]
    public void Adding_AMemberOfTheType_IsRefusedByName()
    {
        foreach (var message in new[] { Wire.Read("{}"), Wire.Read("""{"x":1}""") })
        {
            var exception = Assert.Throws<ArgumentException>(() => message.AdditionalProperties.Add("role", One));
            Assert.Contains("'role'", exception.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => message.AdditionalProperties["name"] = One);
        }
    }

    [Fact]
    public void Dictionary_Contract_Holds()
    {
        IDictionary<string, RawJson> members = Wire.Read("{}").AdditionalProperties;
        members.Add("a", One);
        members.Add(new KeyValuePair<string, RawJson>("b", Two));

        Assert.Throws<ArgumentException>(() => members.Add("a", Two));
        Assert.Throws<ArgumentNullException>(() => members.Add(null!, Two));
        Assert.Throws<KeyNotFoundException>(() => members["c"]);
        Assert.False(members.TryGetValue("c", out _));
        Assert.True(members.ContainsKey("a"));
        Assert.False(members.IsReadOnly);
        Assert.Contains(new KeyValuePair<string, RawJson>("b", Two), members);
        Assert.Equal([One, Two], members.Values);
        var copy = new KeyValuePair<string, RawJson>[3];
        members.CopyTo(copy, 1);
        Assert.Equal("a", copy[1].Key);
        Assert.True(members.Remove(new KeyValuePair<string, RawJson>("b", Two)));
        Assert.Single(members);
        members.Clear();
        Assert.Empty(members);
    }

    [Fact]
    public void Names_ThatAreNull_AreRefused()
    {
        var members = new JsonMembers();

        Assert.Throws<ArgumentNullException>("key", () => members.Remove(null!));
        Assert.Throws<ArgumentNullException>("key", () => members.ContainsKey(null!));
        Assert.Throws<ArgumentNullException>("key", () => members.TryGetValue(null!, out _));
        Assert.Throws<ArgumentNullException>("key", () => members[null!]);
        Assert.Throws<ArgumentNullException>("key", () => members[null!] = One);
        Assert.Throws<ArgumentNullException>("key", () => members.Add(null!, One));
        Assert.Empty(members);
    }

    [Theory]
    [InlineData("null", false)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("\"\"", false)]
    [InlineData("{}", false)]
    [InlineData("[ \n]", false)]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("\"e\"", true)]
    [InlineData("{\"a\":1}", true)]
    [InlineData("[0]", true)]
    public void IsSet_OfAMember_IsTrueForMeaningfulValues(string json, bool expected)
    {
        var members = new JsonMembers { ["error"] = RawJson.Parse(json) };

        Assert.Equal(expected, members.IsSet("error"));
        Assert.False(members.IsSet("other"));
    }

    [Fact]
    public void Overlay_WithNamesThatAreLeftOut_AddsOnlyTheOthers()
    {
        var members = new JsonMembers { ["x"] = One };

        members.Overlay(new JsonMembers { ["x"] = Two, ["y"] = Two, ["z"] = Two }, static name => name is "x" or "z");
        members.Overlay(null);

        Assert.Equal([("x", One), ("y", Two)], members.Select(static member => (member.Key, member.Value)));
    }

    [Fact]
    public void ToJson_OfMembers_IsAnObject() =>
        Assert.Equal("""{"x":1,"y":2}""", new JsonMembers { ["x"] = One, ["y"] = Two }.ToJson().ToString());

    [Fact]
    public void Copy_OfMembers_IsIndependent()
    {
        var members = Wire.Read("""{"x":1}""").AdditionalProperties;
        var copy = members.Copy();

        copy["x"] = Two;

        Assert.Equal(One, members["x"]);
        Assert.Throws<ArgumentException>(() => copy.Add("role", One));
    }
}
