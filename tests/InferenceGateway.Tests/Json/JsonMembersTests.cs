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
    public void Copy_OfMembers_IsIndependent()
    {
        var members = Wire.Read("""{"x":1}""").AdditionalProperties;
        var copy = members.Copy();

        copy["x"] = Two;

        Assert.Equal(One, members["x"]);
        Assert.Throws<ArgumentException>(() => copy.Add("role", One));
    }
}
