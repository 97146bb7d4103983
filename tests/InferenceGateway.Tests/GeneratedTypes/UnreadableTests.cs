namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>JSON of the wrong kind ends in a GatewayProtocolException, for every type.</summary>
[Trait("Culture", "Any")]
public sealed class UnreadableTests
{
    private const int Cuts = 40;

    public static TheoryData<string> Objects => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Objects);

    public static TheoryData<string> OfJson => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.OfJson);

    [Theory]
    [MemberData(nameof(Objects))]
    public void Object_ThatIsSomethingElse_IsAProtocolError(string name)
    {
        var type = GeneratedType.Of(name);
        Assert.All(["1", "\"{}\"", "[]", "true"], json => Assert.Equal("$", Assert.Throws<GatewayProtocolException>(() => type.Read(json)).Path));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Member_ThatIsNoList_IsKeptAsJsonOrAProtocolErrorWithItsPath(string name)
    {
        var type = GeneratedType.Of(name);
        foreach (var member in WireMember.Of(type.Type).Where(x => x.Type.IsGenericType && x.Type.GetGenericTypeDefinition() == typeof(IList<>)))
        {
            var json = $"{{\"{member.Name}\":{{}}}}";
            try
            {
                Assert.Contains(json[1..^1], type.Write(type.Read(json)!), StringComparison.Ordinal);
            }
            catch (GatewayProtocolException exception)
            {
                Assert.Equal("$." + member.Name, exception.Path);
            }
        }
    }

    [Theory]
    [MemberData(nameof(OfJson))]
    public void Value_Cut_IsAProtocolError(string name)
    {
        var type = GeneratedType.Of(name);
        var json = type.Write(new Samples(0).Of(type.Type));
        if (json[0] is '-' or (>= '0' and <= '9'))
        {
            // A number alone may be cut and still be a number.
            return;
        }

        for (var length = 0; length < json.Length; length += Math.Max(1, json.Length / Cuts))
        {
            Assert.Throws<GatewayProtocolException>(() => type.Read(json[..length]));
        }
    }
}
