using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering.Resolution;

/// <summary>Which types are the body of a request and nothing else: applications' serializers insist on their required members.</summary>
public sealed class RequestBodyTests
{
    private const string Components = """
        schemas:
          Question: { type: object, required: [text], properties: { text: { type: string }, part: { $ref: '#/components/schemas/Part' } } }
          Part: { type: object, required: [id], properties: { id: { type: string } } }
          Both: { type: object, required: [id], properties: { id: { type: string } } }
          Answer: { type: object, properties: { echo: { $ref: '#/components/schemas/Both' } } }
        """;

    [Theory]
    [InlineData("Question", true)]
    [InlineData("Part", false)]
    [InlineData("Both", false)]
    [InlineData("Answer", false)]
    public void Type_ThatIsABodyAndNoPartOfAnAnswer_IsARequestBody(string type, bool expected)
    {
        var api = Api.OfPaths(
            $$"""
            /questions:
              post:
                operationId: ask
                requestBody: {{Body("Question")}}
                responses: { '200': {{Content("Answer")}} }
            /both:
              post:
                operationId: send
                requestBody: {{Body("Both")}}
                responses: { '200': {{Content("Answer")}} }
            """,
            Components);

        Assert.Equal(expected, api.Type<ObjectType>(type).IsRequestBody);
    }

    private static string Body(string type) => $"{{ required: true, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{type}' }} }} }} }}";

    private static string Content(string type) => $"{{ description: ok, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{type}' }} }} }} }}";
}
