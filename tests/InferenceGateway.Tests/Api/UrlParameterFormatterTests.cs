using System.Reflection;
using InferenceGateway.Api;
using InferenceGateway.Models;
using Refit;

namespace InferenceGateway.Tests.Api;

/// <summary>The text that Refit gets for the parameters of paths and queries; <see cref="RequestTableTests"/> tests the requests that result.</summary>
[Trait("Culture", "Any")]
public sealed class UrlParameterFormatterTests
{
    private static readonly GeneratedParameterAttributeProvider s_segment = new(new() { [typeof(PathSegmentAttribute)] = [new PathSegmentAttribute("id")] });
    private static readonly GeneratedParameterAttributeProvider s_remainder = new(new() { [typeof(PathRemainderAttribute)] = [new PathRemainderAttribute()] });
    private readonly GatewayUrlParameterFormatter _formatter = new();

    public static TheoryData<object?, string?> Values => new()
    {
        { null, null },
        { "", "" },
        { "a b&c/é", "a b&c/é" },
        { Provider.OllamaCloud, "ollama_cloud" },
        { default(Provider), null },
        { -3L, "-3" },
        { 0.5, "0.5" },
        { 1e-7, "1E-07" },
        { true, "true" },
        { false, "false" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_OfAQuery_IsInvariantText_OrLeftOut(object? value, string? expected) =>
        Assert.Equal(expected, Format(value, GeneratedParameterAttributeProvider.Empty));

    [Theory]
    [InlineData("openai/gpt-4o mini?é")]
    [InlineData("a.b")]
    [InlineData("...")]
    public void Segment_WithAnyText_IsPassedOn(string value) => Assert.Equal(value, Format(value, s_segment));

    [Theory]
    [InlineData("")]
    [InlineData("models")]
    [InlineData("..hidden")]
    [InlineData("a..b")]
    public void Remainder_MayBeEmptyAndHaveDotsInItsNames(string value) => Assert.Equal(value, Format(value, s_remainder));

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("%2e%2e")]
    [InlineData("%2E.")]
    [InlineData("..%2fb")]
    [InlineData("%252e%252e")]
    [InlineData(@"a\..\b")]
    [InlineData("a/../b")]
    public void DotSegments_AreRefused(string value)
    {
        Assert.Throws<ArgumentException>(() => Format(value, s_segment));
        Assert.Throws<ArgumentException>(() => Format(value, s_remainder));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Segment_ThatIsEmpty_IsRefusedByItsName(string? value) =>
        Assert.Contains("'id'", Assert.Throws<ArgumentException>(() => Format(value, s_segment)).Message, StringComparison.Ordinal);

    private string? Format(object? value, ICustomAttributeProvider attributes) => _formatter.Format(value, attributes, typeof(object));
}
