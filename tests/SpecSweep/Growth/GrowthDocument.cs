using System.Globalization;
using System.Text;

namespace InferenceGateway.SpecSweep.Growth;

/// <summary>Writes a document with a given number of schemas: groups of ten with one operation each, which have of everything that usual documents have.</summary>
internal static class GrowthDocument
{
    /// <summary>How many schemas a group has.</summary>
    public const int GroupSize = 10;

    public static string Write(int schemas)
    {
        var text = new StringBuilder("openapi: 3.1.0\ninfo: { title: Growth, version: '1' }\npaths:\n");
        var groups = Enumerable.Range(0, schemas / GroupSize).Select(x => "G" + x.ToString(CultureInfo.InvariantCulture)).ToList();
        foreach (var group in groups)
        {
            text.Append(Operation(group));
        }

        text.Append("components:\n  schemas:\n");
        foreach (var group in groups)
        {
            text.Append(Schemas(group));
        }

        return text.ToString();
    }

    private static string Operation(string group) =>
        $$"""
          /{{group}}:
            post:
              operationId: send{{group}}
              summary: Sends a request of the group {{group}}.
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/{{group}}Request' } } } }
              responses: { '200': { description: The answer., content: { application/json: { schema: { $ref: '#/components/schemas/{{group}}Response' } } } } }

        """;

    private static string Schemas(string group) =>
        $$"""
            {{group}}Request:
              type: object
              description: What is asked for.
              required: [name, items]
              properties:
                name: { type: string, description: The name of what is asked for., minLength: 1 }
                count: { type: integer, format: int32, default: 3 }
                ratio: { type: [number, 'null'] }
                at: { type: string, format: date-time }
                items: { type: array, items: { $ref: '#/components/schemas/{{group}}Item' } }
                labels: { type: object, additionalProperties: { type: string } }
            {{group}}Item:
              type: object
              required: [kind]
              properties:
                kind: { $ref: '#/components/schemas/{{group}}Kind' }
                size: { type: integer, format: int64 }
                parts: { type: array, items: { type: array, items: { type: number } } }
                anything: {}
            {{group}}Kind: { type: string, description: The kinds there are., enum: [small, large, very-large, other] }
            {{group}}Base:
              type: object
              properties: { id: { type: string, format: uuid }, created: { type: integer, format: int64 } }
            {{group}}Derived:
              allOf: [{ $ref: '#/components/schemas/{{group}}Base' }, { type: object, properties: { comment: { type: string } } }]
            {{group}}Case:
              oneOf: [{ $ref: '#/components/schemas/{{group}}Text' }, { $ref: '#/components/schemas/{{group}}Image' }]
              discriminator: { propertyName: type, mapping: { text: '#/components/schemas/{{group}}Text', image: '#/components/schemas/{{group}}Image' } }
            {{group}}Text: { type: object, required: [type, text], properties: { type: { const: text }, text: { type: string } } }
            {{group}}Image: { type: object, required: [type], properties: { type: { const: image }, url: { type: string, format: uri }, width: { type: integer } } }
            {{group}}Page:
              type: object
              properties: { entries: { type: array, items: { $ref: '#/components/schemas/{{group}}Derived' } }, next: { type: [string, 'null'] } }
            {{group}}Response:
              type: object
              required: [page]
              properties:
                page: { $ref: '#/components/schemas/{{group}}Page' }
                cases: { type: array, items: { $ref: '#/components/schemas/{{group}}Case' } }
                shared: { $ref: '#/components/schemas/G0Item' }

        """;
}
