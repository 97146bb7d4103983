using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Types;

/// <summary>Members that the document calls rare are kept beside the object, where nothing but their place differs for it.</summary>
public sealed class RareMemberTests
{
    [Theory]
    [InlineData("type: string")]
    [InlineData("type: [string, 'null']")]
    [InlineData("$ref: '#/components/schemas/Part'")]
    [InlineData("type: array, items: { type: integer }")]
    [InlineData("type: object, additionalProperties: { type: string }")]
    [InlineData("oneOf: [{ type: string }, { type: number }]")]
    [InlineData("oneOf: [{ type: string, x-csharp-rare: true }, { type: 'null' }]")]
    public void Reference_ThatIsRare_IsKeptBesideTheObject(string schema)
    {
        var api = Of($"{{ {schema}, x-csharp-rare: true }}");

        Assert.True((bool)api.PlainMemberOf("Thing", "it")["x-rare"]!);
        Assert.True((bool)api.PlainType("Thing")["x-rare"]!);
    }

    [Theory]
    [InlineData("type: integer")]
    [InlineData("type: boolean")]
    [InlineData("type: string, enum: [a, b]")]
    [InlineData("type: string, const: a")]
    [InlineData("x-other: 1")]
    public void Value_ThatIsRare_StaysInTheObject(string schema) => StaysInTheObject(Of($"{{ {schema}, x-csharp-rare: true }}"));

    [Theory]
    [InlineData("type: string")]
    [InlineData("type: array, items: { type: string }")]
    public void Member_ThatIsNeverNull_StaysInTheObject(string schema) => StaysInTheObject(Of($"{{ {schema}, x-csharp-rare: true }}", "required: [it], "));

    [Theory]
    [InlineData("type: string")]
    [InlineData("type: string, x-csharp-rare: false")]
    public void Member_ThatIsNotRare_StaysInTheObject(string schema) => StaysInTheObject(Of($"{{ {schema} }}"));

    [Fact]
    public void Member_ThatIsRare_IsSeenLikeAnyOther() =>
        Assert.Equal(Of("{ type: string }").Members("Thing"), Of("{ type: string, x-csharp-rare: true }").Members("Thing"));

    private static void StaysInTheObject(Api api)
    {
        Assert.False((bool)api.PlainMemberOf("Thing", "it")["x-rare"]!);
        Assert.False((bool)api.PlainType("Thing")["x-rare"]!);
    }

    private static Api Of(string schema, string required = "") => Api.OfSchemas(
        $$"""
        Thing: { type: object, {{required}}properties: { it: {{schema}} } }
        Part: { type: object, properties: { a: { type: string } } }
        """);
}
