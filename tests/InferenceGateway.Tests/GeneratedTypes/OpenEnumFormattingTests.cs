using System.Reflection;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>Open enums that a framework formats or parses, as in a URL, a route or a configuration.</summary>
[Trait("Culture", "Any")]
public sealed class OpenEnumFormattingTests
{
    public static TheoryData<string> Enums => GeneratedTypeCatalog.Names(GeneratedTypeCatalog.Enums);

    [Theory]
    [MemberData(nameof(Enums))]
    public void Value_Formatted_IsItsText(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        Assert.All([.. KnownValues.Of(type), "brand_New"], text =>
            Assert.Equal(text, ((IFormattable)Activator.CreateInstance(type, text)!).ToString("x", null)));

        // What formats parameters leaves a null out, where it would send an empty text.
        Assert.Null(((IFormattable)Activator.CreateInstance(type)!).ToString(null, null));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Value_FormattedIntoASpan_IsItsText(string name)
    {
        var value = Activator.CreateInstance(GeneratedTypeCatalog.Get(name), "brand_New")!;
        Assert.True(value is ISpanFormattable);
        if (value is not ISpanFormattable formattable)
        {
            return;
        }

        Span<char> span = stackalloc char[12];
        Assert.True(formattable.TryFormat(span, out var written, "x", null));
        Assert.Equal("brand_New", span[..written].ToString());
        Assert.True(formattable.TryFormat(span[..9], out written, default, null));
        Assert.Equal(9, written);
        Assert.False(formattable.TryFormat(span[..8], out written, default, null));
        Assert.Equal(0, written);
        Assert.Equal("brand_New", $"{value:x}");
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Text_Parsed_IsAValue(string name)
    {
        var type = GeneratedTypeCatalog.Get(name);
        var isParsable = type.GetInterfaces().Any(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IParsable<>));
        Assert.True(isParsable);
        if (isParsable)
        {
            typeof(OpenEnumFormattingTests).GetMethod(nameof(Parse), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null);
        }
    }

    private static void Parse<T>()
        where T : IParsable<T>
    {
        Assert.Equal("brand_New", T.Parse("brand_New", null).ToString());
        Assert.True(T.TryParse("", null, out var value));
        Assert.Equal("", value.ToString());
        Assert.False(T.TryParse(null, null, out _));
    }
}
