using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>Each member of each object by itself: only what is set is sent, under the name that its property declares.</summary>
[Trait("Culture", "Any")]
public sealed class ObjectMemberTests
{
    public static TheoryData<string> Objects => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Objects);

    [Theory]
    [MemberData(nameof(Objects))]
    public void Member_SetAlone_IsAllThatIsSent(string name)
    {
        var type = GeneratedType.Of(name);
        foreach (var member in WireMember.Of(type.Type))
        {
            foreach (var value in Samples.Alternatives(member.Type))
            {
                var owner = type.Read("{}")!;
                member.Set(owner, value);

                var json = type.Write(owner);

                using var document = JsonDocument.Parse(json);
                Assert.Equal(member.Name, Assert.Single(document.RootElement.EnumerateObject()).Name);
                ValueEquality.AssertEqual(value, member.Get(owner));
                ValueEquality.AssertEqual(value, member.Get(type.Read(json)!));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Object_New_SendsNothingButItsConstants(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        foreach (var (member, json) in Constants.Of(type))
        {
            var property = Assert.Single(WireMember.Of(type), x => x.Name == member).Property;

            // A constant is a text that the user could not but set: so he need not.
            Assert.StartsWith("\"", json, StringComparison.Ordinal);
            Assert.DoesNotContain(property.CustomAttributes, x => x.AttributeType.FullName == typeof(RequiredMemberAttribute).FullName);
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Member_SetNull_IsSentAsNullUntilItIsSet(string name)
    {
        var type = GeneratedType.Of(name);
        foreach (var member in WireMember.Of(type.Type))
        {
            var owner = type.Read("{}")!;
            var value = new Samples(0).Of(member.Type);
            member.Set(owner, value);

            SetNull(owner, member.Name);
            Assert.Equal($"{{\"{member.Name}\":null}}", type.Write(owner));

            member.Set(owner, value);
            ValueEquality.AssertEqual(value, member.Get(type.Read(type.Write(owner))!));
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Member_ThatIsNone_CannotBeSetNull(string name)
    {
        var owner = GeneratedType.Of(name).New();

        var exception = Assert.Throws<ArgumentException>(() => SetNull(owner, "x-none"));

        Assert.Equal("member", exception.ParamName);
        Assert.Contains("x-none", exception.Message, StringComparison.Ordinal);
        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void AdditionalProperties_TakeOnlyWhatTheTypeDoesNotHave(string name)
    {
        var type = GeneratedType.Of(name);
        var owner = type.Read("{}")!;
        var additional = ValueEquality.Additional(owner);

        Assert.All(WireMember.Of(type.Type), member =>
        {
            Assert.Contains(member.Name, Assert.Throws<ArgumentException>(() => additional.Add(member.Name, default)).Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => additional[member.Name] = default);
        });
        additional.Add("x-one", RawJson.Parse("1e5"));
        Assert.Equal("{\"x-one\":1e5}", type.Write(owner));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Copy_Changed_LeavesTheObjectAsItWas(string name)
    {
        var type = GeneratedType.Of(name);
        var value = new Samples(2).Of(type.Type);
        ValueEquality.Additional(value).Add("x-one", default);
        var json = type.Write(value);

        var copy = type.Type.GetMethod("Copy", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(value, null)!;
        Assert.Equal(json, type.Write(copy));

        ValueEquality.Additional(copy).Clear();
        Assert.All(WireMember.Of(type.Type), member => SetNull(copy, member.Name));
        Assert.Equal(json, type.Write(value));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void HttpFacts_OfAnAnswer_AreNotPartOfTheJson(string name)
    {
        var type = GeneratedType.Of(name);
        if (type.Type.GetProperty("Http") is { PropertyType: var facts } http && facts == typeof(ResponseInfo))
        {
            var answer = type.Read("{}")!;
            http.SetValue(answer, RuntimeHelpers.GetUninitializedObject(facts));

            Assert.Equal("{}", type.Write(answer));
            Assert.Equal("{}", Newtonsoft.Json.JsonConvert.SerializeObject(answer));
            Assert.Equal("{}", JsonSerializer.Serialize(answer, type.Type));
        }
    }

    private static void SetNull(object owner, string member)
    {
        try
        {
            owner.GetType().GetMethod("SetNull", [typeof(string)])!.Invoke(owner, [member]);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }
}
