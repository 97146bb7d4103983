using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Operations;

public sealed class AnswerTests
{
    private const string Json = "{ content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }";
    private const string Other = "{ content: { application/json: { schema: { $ref: '#/components/schemas/Chunk' } } } }";

    private const string Components =
        """
        responses:
          Shared: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        schemas:
          Thing: { type: object, properties: { a: { type: string } } }
          Chunk: { type: object, properties: { id: { type: string }, n: { type: integer } } }
          SSEvent: { type: object, properties: { event: { type: string }, data: { type: string } } }
        """;

    private static Api Get(string responses) => Api.OfPaths($"/things: {{ get: {{ operationId: getThings, responses: {responses} }} }}", Components);

    private static string Shown(Answer answer) => answer is Answer.Json json ? Api.Shown(json.Shape) + (json.MayBeEmpty ? "?" : "") : answer.GetType().Name;

    [Theory]
    [InlineData($"{{ '200': {Json} }}", "Thing")]
    [InlineData("{ '200': { $ref: '#/components/responses/Shared' } }", "Thing")]
    [InlineData($"{{ '201': {Json} }}", "Thing")]
    [InlineData($"{{ '2XX': {Json} }}", "Thing")]
    [InlineData($"{{ '204': {{ description: Done }}, '400': {Json} }}", "NoAnswer")]
    [InlineData("{}", "NoAnswer")]
    [InlineData($"{{ '200': {Json}, default: {Other} }}", "Thing")]
    [InlineData($"{{ '202': {Json}, '200': {Json}, '204': {{ description: Done }} }}", "Thing?")]
    [InlineData($"{{ '200': {{ description: Done }}, '201': {Json} }}", "Thing?")]
    [InlineData($"{{ '200': {Json}, '202': {Other} }}", "Raw")]
    [InlineData($"{{ default: {Json} }}", "Raw")]
    [InlineData("{ default: { description: Any } }", "NoAnswer")]
    [InlineData("{ '200': { content: { image/png: {} } } }", "Raw")]
    [InlineData("{ '200': { content: { application/octet-stream: { schema: { type: string, format: binary } } } } }", "Raw")]
    [InlineData("{ '200': { content: { audio/mpeg: {}, 'audio/wav; rate=16': {} } }, '204': { description: Silence } }", "Raw")]
    [InlineData("{ '200': { content: { application/problem+json: {} } } }", "Raw")]
    [InlineData("{ '200': { content: { text/plain: {} } } }", "Raw")]
    [InlineData("{ '200': { content: { '*/*': {} } } }", "Raw")]
    [InlineData("{ '200': { content: { application/json: { schema: { type: integer } } } }, '204': { description: None } }", "Raw")]
    [InlineData("{ '200': { content: { application/json: {} } } }", "Raw")]
    [InlineData("{ '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } }, text/plain: {} } } }", "Raw")]
    public void Answer_IsWhatSuccessLooksLike(string responses, string expected) =>
        Assert.Equal(expected, Shown(Get(responses).Operation("GetThings").Answer));

    [Fact]
    public void Answer_OfInlineJson_IsNamedAfterTheOperation() =>
        Assert.Contains("GetThingsResponse", Get("{ '200': { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }").TypeNames);

    [Fact]
    public void Answer_OfOneType_CarriesTheHttpFacts()
    {
        var api = Get($"{{ '200': {Json} }}");

        Assert.True(api.Type<ObjectType>("Thing").IsRoot);
        Assert.False(api.Type<ObjectType>("Chunk").IsRoot);
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Chunk' }")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/SSEvent' }, { $ref: '#/components/schemas/Chunk' }] }")]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Chunk' }, { $ref: '#/components/schemas/SSEvent' }] }")]
    public void Stream_IsOfItsItemsAndNotOfTheirFrame(string events)
    {
        var api = Get($"{{ '200': {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Thing' }} }}, text/event-stream: {{ schema: {events} }} }} }} }}");

        Assert.True(api.Operation("GetThings").Streams);
        Assert.Equal("Thing", Shown(api.Operation("GetThings").Answer));
        Assert.True(api.Type<ObjectType>("Chunk").IsStreamItem);
        Assert.True(api.Type<ObjectType>("Chunk").IsRoot);
        Assert.False(api.Type<ObjectType>("SSEvent").IsStreamItem);
        Assert.Equal(0, api.PlainMemberOf("Chunk", "id")["x-reuse-slot"]);
    }

    [Fact]
    public void Stream_OfInlineItems_NamesEachByItsOwnPlace()
    {
        var api = Get(
            """
            { '200': { content: { text/event-stream: { schema: { oneOf: [
              { type: object, properties: { event: { type: string }, data: { type: string } }, x-csharp-name: Frame },
              { type: object, properties: { text: { type: string } } }] } } } } }
            """);

        Assert.True(api.Type<ObjectType>("GetThingsStreamItem").IsStreamItem);
        Assert.False(api.Type<ObjectType>("Frame").IsStreamItem);
    }

    [Fact]
    public void Stream_OfInlineItemsOfOneName_HasATypeForEach() =>
        Assert.Equal(["GetThingsStreamItem", "GetThingsStreamItemModel"], Get(
            "{ '200': { content: { text/event-stream: { schema: { oneOf: [{ properties: { a: { type: string } } }, { properties: { b: { type: string } } }] } } } } }").TypeNames.Where(x => x.StartsWith("GetThings", StringComparison.Ordinal)));

    [Fact]
    public void Answer_ThatIsAListOfNumbers_MayHoldNull()
    {
        var plain = Get("{ '200': { content: { application/json: { schema: { type: array, items: { type: integer } } } } } }").PlainOperation("GetThings");

        Assert.Contains("ListCodec<long?, ", (string?)plain["x-answer-codec"], StringComparison.Ordinal);
        Assert.Equal(true, plain["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["items"]!["nullable"]);
    }

    [Fact]
    public void Stream_Alone_HasARawAnswerBesideIt()
    {
        var operation = Get("{ '200': { content: { text/event-stream: {} } } }").Operation("GetThings");

        Assert.True(operation.Streams);
        Assert.IsType<Answer.Raw>(operation.Answer);
    }
}
