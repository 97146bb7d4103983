using System.Xml.Linq;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.NSwag;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("a", "\"a\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("back\\slash", "\"back\\\\slash\"")]
    [InlineData("line\nbreak\t\u0085\u2028", "\"line\\u000abreak\\u0009\\u0085\\u2028\"")]
    [InlineData("größe 日本", "\"größe 日本\"")]
    [InlineData("{{ x }}", "\"{{ x }}\"")]
    public void Literal_IsTheTextInCSharp(string text, string expected) => Assert.Equal(expected, CSharpText.Literal(text));

    [Theory]
    [InlineData("Plain text.", "Plain text.")]
    [InlineData("Two\n  lines\r\n\r\nfolded.\u2028", "Two lines folded.")]
    [InlineData("A <b> & \"c\" */ {d}", "A &lt;b&gt; &amp; \"c\" */ {d}")]
    [InlineData("The `code` of `a<b>`", "The <c>code</c> of <c>a&lt;b&gt;</c>")]
    [InlineData("It's a ` alone", "It's a ` alone")]
    [InlineData("`a` and ` alone", "<c>a</c> and ` alone")]
    [InlineData("bell\u0007", "bell")]
    [InlineData("  ", "otherwise")]
    [InlineData(null, "otherwise")]
    public void Docs_AreOneLineOfWellFormedXml(string? description, string expected)
    {
        var docs = CSharpText.Docs(description, "otherwise");

        Assert.Equal(expected, docs);
        XElement.Parse($"<x>{docs}</x>");
    }

    [Theory]
    [InlineData("a<b")]
    [InlineData("a>b")]
    [InlineData("a&lt;b")]
    [InlineData("`")]
    [InlineData("``a`")]
    public void Docs_OfAnEnumValueOrPropertyThatXmlCannotHold_AreWellFormed(string wire)
    {
        var api = Api.OfSchemas(
            $$"""
            Set: { type: string, enum: ['{{wire}}'], x-csharp-names: { '{{wire}}': It } }
            Thing: { type: object, properties: { '{{wire}}': { type: string, x-csharp-name: It } } }
            """);

        Assert.Equal($"The value {wire} on the wire.", XElement.Parse($"<x>{api.PlainType("Set")["x-members"]![0]!["docs"]}</x>").Value);
        Assert.Equal($"The member {wire} of Thing.", XElement.Parse($"<x>{api.PlainMemberOf("Thing", wire)["x-docs"]}</x>").Value);
        Assert.Equal(wire, XElement.Parse($"<x>{api.PlainType("Thing")["x-example"]}</x>").Value);
    }

    [Fact]
    public void Docs_WithoutADescription_SayWhereTheTypeComesFrom()
    {
        var api = Api.OfProperty("{ type: array, items: { type: object, properties: { a: { type: string } } } }");

        Assert.Equal("The schema <c>Thing</c> of the gateway's API.", api.PlainType("Thing")["x-docs"]);
        Assert.Equal("The schema <c>Thing/properties/it/items</c> of the gateway's API.", api.PlainType("ThingItItem")["x-docs"]);
    }

    [Theory]
    [InlineData("Health check endpoint\nReturns a 200 if it is up\n", "Health check endpoint. Returns a 200 if it is up")]
    [InlineData("One.\nTwo", "One. Two")]
    [InlineData("A line that is wrapped because it is as long as lines are in the\nOpenAPI document goes on", "A line that is wrapped because it is as long as lines are in the OpenAPI document goes on")]
    [InlineData("A line that is as long as lines are in a document, and a blank one after it\n\nThe next", "A line that is as long as lines are in a document, and a blank one after it. The next")]
    [InlineData("Either:\n- One\n- Two", "Either: - One - Two")]
    public void Lines_ThatAreSentences_DoNotRunTogether(string description, string expected) => Assert.Equal(expected, CSharpText.Docs(description, ""));
}
