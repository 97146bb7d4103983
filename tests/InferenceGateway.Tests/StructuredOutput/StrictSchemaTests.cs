using InferenceGateway.Models;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.StructuredOutput;

/// <summary>Schemas as they are sent. A provider answers 400 to a schema that strict mode does not accept.</summary>
public sealed class StrictSchemaTests
{
    private const string CitySchema = """{"type":"object","properties":{"name":{"type":"string","description":"Its name"},"population":{"type":"integer"},"nickname":{"type":["string","null"]},"the_sky":{"enum":["Clear","rainy day",null],"type":["string","null"]}},"required":["name","population","nickname","the_sky"],"additionalProperties":false,"description":"A city"}""";

    [Fact]
    public void Schema_OfARecord_IsClosedAndRequiresAll() => AssertSchema<City>("City", CitySchema);

    [Fact]
    public void Schema_OfAGeneratedContext_IsTheSame()
    {
        var format = CreateChatCompletionRequestResponseFormat.For(ShapesContext.Default.City);

        JsonEquality.AssertEqual(CitySchema, Schema(format).Schema.ToString()!);
    }

    [Fact]
    public void Schema_OfAClass_HasNoKeywordThatStrictModeRefuses() => AssertSchema<Plain>(
        "Plain",
        """{"type":"object","properties":{"amount":{"type":"number","description":"How much"},"tags":{"type":"array","items":{"type":"string"}},"at":{"type":["string","null"],"format":"date-time"},"link":{"type":["string","null"]},"length":{"type":"string","pattern":"^-?(\\d+\\.)?\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?$"},"letter":{"type":"string"}},"required":["amount","tags","at","link","length","letter"],"additionalProperties":false}""");

    [Fact]
    public void Schema_OfATypeThatHoldsItself_RefersToDefinitions() => AssertSchema<Branch>(
        "Branch",
        """
        {"type":"object","properties":{"name":{"type":"string"},"first":{"$ref":"#/$defs/Branch"},"others":{"$ref":"#/$defs/item"}},"required":["name","first","others"],"additionalProperties":false,
         "$defs":{"Branch":{"type":["object","null"],"properties":{"name":{"type":"string"},"first":{"$ref":"#/$defs/Branch"},"others":{"$ref":"#/$defs/item"}},"required":["name","first","others"],"additionalProperties":false},
                  "item":{"type":"array","items":{"$ref":"#"}}}}
        """);

    [Fact]
    public void Schema_OfAListOfSuch_HasTheWholeAmongItsDefinitions()
    {
        var schema = Schema(CreateChatCompletionRequestResponseFormat.For<List<Branch>>());

        Assert.Equal("List_Branch", schema.Name);
        Assert.StartsWith("""{"type":"object","properties":{"value":{""", schema.Schema.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"$ref\":\"#\"", schema.Schema.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("#/items", schema.Schema.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_OfATypeWithCases_IsWrappedAndNamesEachCase() => AssertSchema<Figure>(
        "Figure",
        """
        {"type":"object","properties":{"value":{"anyOf":[
            {"type":"object","properties":{"$type":{"const":"circle","type":"string"},"radius":{"type":"number"}},"required":["$type","radius"],"additionalProperties":false},
            {"type":"object","properties":{"$type":{"const":"square","type":"string"},"inside":{"$ref":"#/$defs/Figure"},"side":{"type":"number"}},"required":["$type","side","inside"],"additionalProperties":false}]}},
         "required":["value"],"additionalProperties":false,
         "$defs":{"Figure":{"anyOf":[
            {"type":"object","properties":{"$type":{"const":"circle","type":"string"},"radius":{"type":"number"}},"required":["$type","radius"],"additionalProperties":false},
            {"type":"object","properties":{"$type":{"const":"square","type":"string"},"inside":{"$ref":"#/$defs/Figure"},"side":{"type":"number"}},"required":["$type","side","inside"],"additionalProperties":false},
            {"type":"null"}]}}}
        """);

    [Fact]
    public void Schema_OfANumber_IsWrapped() => AssertSchema<int>(
        "Int32", """{"type":"object","properties":{"value":{"type":"integer"}},"required":["value"],"additionalProperties":false}""");

    [Fact]
    public void Schema_OfAGeneratedContextForTheWeb_AsksForNumbersAsNumbers() => JsonEquality.AssertEqual(
        """{"type":"object","properties":{"value":{"type":"array","items":{"type":"integer"}}},"required":["value"],"additionalProperties":false}""",
        Schema(CreateChatCompletionRequestResponseFormat.For(ShapesContext.Default.ListInt32)).Schema.ToString()!);

    [Fact]
    public void Schema_ThatStrictModeCannotSay_IsRefusedWithThePlace()
    {
        Assert.Contains("$.counts is a dictionary", Assert.Throws<NotSupportedException>(() => CreateChatCompletionRequestResponseFormat.For<Open>()).Message, StringComparison.Ordinal);
        Assert.Contains("$.rest can be any JSON", Assert.Throws<NotSupportedException>(() => CreateChatCompletionRequestResponseFormat.For<Anything>()).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => CreateChatCompletionRequestResponseFormat.For<object>());
        Assert.Throws<NotSupportedException>(() => CreateChatCompletionRequestResponseFormat.For<Message>());
    }

    private static void AssertSchema<T>(string name, string schema)
    {
        var sent = Schema(CreateChatCompletionRequestResponseFormat.For<T>());

        Assert.Equal(name, sent.Name);
        Assert.True(sent.Strict);
        JsonEquality.AssertEqual(schema, sent.Schema.ToString()!);
    }

    private static ResponseFormatJsonSchemaJsonSchema Schema(CreateChatCompletionRequestResponseFormat format) =>
        Assert.IsType<ResponseFormatJsonSchema>(format.Value).JsonSchema;
}
