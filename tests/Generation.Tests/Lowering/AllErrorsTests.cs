using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering;

/// <summary>One run says everything that is wrong with a document, and nothing that only follows from it.</summary>
public sealed class AllErrorsTests
{
    private static List<string> Of(string yaml)
    {
        var document = Yaml.Map(yaml);
        var error = Assert.Throws<GenerationException>(() => ApiLowering.Lower(document));
        error.Locate(document, null);
        return [.. error.All.Select(x => $"{x.Code} {x.Pointer} {x.Position}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Errors_ThatDoNotDependOnOneAnother_AreAllSaid()
    {
        var errors = Of(
            """
            paths:
              /a/{id}:
                get:
                  operationId: getA
                  parameters:
                    - { name: cookie, in: cookie, schema: { type: string } }
                    - { name: deep, in: query, schema: { type: object, properties: { a: { type: string } } } }
                    - { in: query }
                  requestBody: { content: { multipart/form-data: { schema: { type: object } } } }
                  responses: { '200': { $ref: '#/components/responses/Missing' } }
                trace: { operationId: traceA }
              /b: []
            components:
              schemas:
                1st: { type: string }
                Thing:
                  type: object
                  not: {}
                  properties:
                    a: { type: nothing }
                    b: { $ref: '#/components/schemas/Missing' }
                    c: { type: array, items: { if: {}, then: {} } }
                    d: { type: object, properties: { e: { enum: [[1], a], type: string } } }
                    f-g: { type: string }
                    f_g: { type: string }
                Kind: { type: string, enum: [a-b, a_b, 1.5] }
                Both: { oneOf: [{ type: string }, { type: string, format: date, enum: [] }, { type: array, items: {} }, { type: array, items: { type: string } }] }
                Composed: { allOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { a: { type: object } } }, { type: string }] }
                Circle: { $ref: '#/components/schemas/Circle' }
            """);

        Assert.Equal(
            [
                "IG0020 #/components/schemas/Thing/not",
                "IG0020 #/components/schemas/Thing/properties/c/items/if",
                "IG0020 #/components/schemas/Thing/properties/c/items/then",
                "IG0023 #/components/schemas/Thing/properties/b",
                "IG0024 #/components/schemas/Circle",
                "IG0025 #/paths/~1a~1{id}/get/responses/200",
                "IG0026 #/components/schemas/Thing/properties/a",
                "IG0027 #/components/schemas/Kind/enum/2",
                "IG0027 #/components/schemas/Thing/properties/d/properties/e/enum/0",
                "IG0029 #/components/schemas/Composed/allOf/1/properties/a",
                "IG0029 #/components/schemas/Composed/allOf/2",
                "IG0030 #/components/schemas/1st",
                "IG0034 #/components/schemas/Kind",
                "IG0034 #/components/schemas/Thing/properties/f_g",
                "IG0041 #/components/schemas/Both",
                "IG0050 #/paths/~1b",
                "IG0052 #/paths/~1a~1{id}/trace",
                "IG0053 #/paths/~1a~1{id}/get/parameters/2",
                "IG0055 #/paths/~1a~1{id}/get/parameters/0",
                "IG0055 #/paths/~1a~1{id}/get/parameters/1",
                "IG0059 #/paths/~1a~1{id}/get/requestBody/content/multipart~1form-data/schema",
            ],
            errors.Select(x => x[..x.LastIndexOf(' ')]));
        Assert.All(errors, x => Assert.Matches(@" test\.yaml\(\d+,\d+\)$", x));
    }

    [Theory]
    [InlineData("A: { type: object, properties: { b: { $ref: '#/components/schemas/B' } } }\nB: { type: nothing }\nC: { $ref: '#/components/schemas/B' }", "IG0026 #/components/schemas/B test.yaml(4,8)")]
    [InlineData("U: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }\nA: { type: object, properties: { k: { type: nothing } } }\nB: { type: object, properties: { k: { const: b } } }", "IG0026 #/components/schemas/A/properties/k test.yaml(4,41)")]
    [InlineData("A: { type: string, enum: [{}] }\nB: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }", "IG0027 #/components/schemas/A/enum/0 test.yaml(3,31)")]
    [InlineData("A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }\nC: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }", "IG0024 #/components/schemas/A test.yaml(3,8)")]
    public void Errors_ThatFollowFromAnother_AreNotSaid(string schemas, string expected) =>
        Assert.Equal([expected], Of("components:\n  schemas:\n" + Yaml.Indent(schemas, 4)));

    [Fact]
    public void Parameter_WithAnErrorInItsSchema_HasNoOther() =>
        Assert.Equal(
            ["IG0026 #/components/schemas/B test.yaml(2,29)"],
            Of("paths: { /a: { get: { operationId: a, parameters: [{ name: b, in: query, schema: { $ref: '#/components/schemas/B' } }] } } }\ncomponents: { schemas: { B: { type: nothing } } }"));

    [Fact]
    public void Writer_SaysAHundredErrorsAndHowManyThereAreBesides()
    {
        var document = Yaml.Map("components: { schemas: { " + string.Join(", ", Enumerable.Range(0, 130).Select(x => $"A{x}: {{ type: nothing }}")) + " } }");
        var error = Assert.Throws<GenerationException>(() => ApiLowering.Lower(document));
        error.Locate(document, null);
        using var text = new StringWriter();

        ErrorWriter.Write(error, text);

        var lines = text.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.Equal(101, lines.Length);
        Assert.StartsWith("test.yaml(1,30) : error IG0026: The type `nothing`", lines[0], StringComparison.Ordinal);
        Assert.Equal("generation : error IG0009: 30 more errors were found. Correct these 100 first.", lines[100]);
    }

    [Fact]
    public void Chain_ThatIsTooLong_IsAnErrorAndNotTheEndOfTheProcess()
    {
        var schemas = string.Concat(Enumerable.Range(0, 40_000).Select(x => $"    A{x}: {{ type: object, properties: {{ a: {{ $ref: '#/components/schemas/A{x + 1}' }} }} }}\n"));

        var errors = Of("components:\n  schemas:\n" + schemas + "    A40000: { type: object, properties: { a: { type: string } } }\n");

        Assert.All(errors, x => Assert.StartsWith("IG0007 #/components/schemas/A", x, StringComparison.Ordinal));
    }
}
