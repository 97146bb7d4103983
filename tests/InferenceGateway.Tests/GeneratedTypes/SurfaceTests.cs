using System.Diagnostics;
using System.Reflection;
using InferenceGateway.Json;
using Newtonsoft.Json;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>The public surface that all generated types have in common.</summary>
public sealed class SurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Objects => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Objects);

    public static TheoryData<string> OfJson => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.OfJson);

    public static TheoryData<string> All => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.All);

    [Fact]
    public void Types_OfTheNamespace_AreOfExactlyOneKind()
    {
        Func<Type, bool>[] kinds = [GeneratedTypeCatalog.IsObject, GeneratedTypeCatalog.IsEnum, GeneratedTypeCatalog.IsUnion, GeneratedTypeCatalog.IsForm];
        var generated = GeneratedTypeCatalog.InNamespace.Where(x =>
            x.GetNestedType("Codec", BindingFlags.NonPublic) is not null || x.GetMethod("ToContent") is not null);

        Assert.All(generated, type => Assert.Single(kinds, isOfKind => isOfKind(type)));
        Assert.All(kinds, isOfKind => Assert.Contains(GeneratedTypeCatalog.InNamespace, x => isOfKind(x)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Type_Generated_IsSealedAndHasNoFieldsForAll(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);

        Assert.True(type.IsSealed);
        Assert.Empty(type.GetFields(Declared));
    }

    [Theory]
    [MemberData(nameof(OfJson))]
    public void Type_OfTheWire_HasBothConverters(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);

        Assert.Equal("NewtonsoftConverter`2", type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType.Name);
        Assert.Equal(typeof(GatewayJsonConverter), type.GetCustomAttribute<System.Text.Json.Serialization.JsonConverterAttribute>()?.ConverterType);
        Assert.Equal("SystemTextJsonConverter`2", new GatewayJsonConverter().CreateConverter(type, System.Text.Json.JsonSerializerOptions.Default)?.GetType().Name);
    }

    [Theory]
    [MemberData(nameof(OfJson))]
    public void Type_WithAValue_ShowsItInTheDebugger(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        if (!GeneratedTypeCatalog.IsObject(type))
        {
            Assert.Equal("{Value}", type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Property_OfAnObject_IsAMemberOfTheWireOrIgnoredByBothSerializers(string name)
    {
        foreach (var property in GeneratedTypeCatalog.Get(name).GetProperties(Declared))
        {
            var ignoring = property.CustomAttributes.Count(x => x.AttributeType.Name == "JsonIgnoreAttribute");
            if (property.GetCustomAttribute<JsonPropertyAttribute>() is { } member)
            {
                Assert.False(string.IsNullOrEmpty(member.PropertyName), property.Name);
                Assert.True(property is { CanRead: true, SetMethod.IsPublic: true }, property.Name);
                Assert.Equal(0, ignoring);
            }
            else
            {
                Assert.True(ignoring == 2, $"{name}.{property.Name} has neither [JsonProperty] nor both [JsonIgnore].");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Names_OfAnObjectsMembers_AreUnique(string name) =>
        Assert.Distinct(WireMember.Of(GeneratedTypeCatalog.Get(name)).Select(x => x.Name));

    [Theory]
    [MemberData(nameof(All))]
    public void Enum_OfCSharp_IsNowhere(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        var types = type.GetProperties(Declared).Select(x => x.PropertyType)
            .Concat(type.GetMethods(Declared).SelectMany(x => x.GetParameters().Select(y => y.ParameterType).Append(x.ReturnType)))
            .Concat(type.GetConstructors().SelectMany(x => x.GetParameters().Select(y => y.ParameterType)))
            .Concat(type.GetNestedTypes());

        Assert.DoesNotContain(types.SelectMany(Parts), x => x.IsEnum);
    }

    [Fact]
    public void Enum_OfCSharp_IsNotInTheNamespace() => Assert.DoesNotContain(GeneratedTypeCatalog.InNamespace, x => x.IsEnum);

    private static IEnumerable<Type> Parts(Type type) =>
        [type, .. type.GetGenericArguments().SelectMany(Parts), .. type.GetElementType() is { } element ? Parts(element) : []];
}
