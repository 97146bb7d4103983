using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Lowering;

/// <summary>What an error tells its reader to do works: the action that it asks for, in an overlay, and the document is lowered.</summary>
public sealed class HintTests
{
    private const string Thing = "components: { schemas: { Thing: { type: object, properties: { it: IT, other: { type: string } } } } }";
    private const string It = "$.components.schemas.Thing.properties.it";
    private const string Get = "paths: { '/a/{id}': { get: { operationId: getA, parameters: [{ name: id, in: path, required: true, schema: { type: string } }, PARAMETER], responses: {} } } }";
    private const string Parameter = "$.paths['/a/{id}'].get.parameters[1]";
    private const string Post = "paths: { /a: { post: { operationId: postA, requestBody: { content: { TYPE: { schema: { type: object, properties: { it: IT } } } } }, responses: {} } } }\ncomponents: { schemas: { Thing: { type: object, properties: { a: { type: string } } } } }";

    /// <summary>The code, the document, and the hint's action.</summary>
    public static TheoryData<string, string, string> Errors => new()
    {
        { "IG0020", Thing.Replace("IT", "{ type: string, not: {} }"), $"{{ target: {It}.not, remove: true }}" },
        { "IG0021", Thing.Replace("IT", "{ enum: [a], oneOf: [{ type: string }, { type: integer }] }"), $"{{ target: {It}.enum, remove: true }}" },
        { "IG0022", Thing.Replace("IT", "5"), $"{{ target: {It}, remove: true }}" },
        { "IG0023", Thing.Replace("IT", "{ $ref: '#/components/schemas/Gone' }"), "{ target: $.components.schemas, update: { Gone: { type: string } } }" },
        { "IG0024", "components: { schemas: { A: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object, properties: { a: { type: string } } }] } } }", "{ target: '$.components.schemas.A.allOf[0]', remove: true }" },
        { "IG0025", Thing.Replace("IT", "{ $ref: 'other.yaml#/Gone' }"), $"{{ target: {It}, update: {{ $ref: '#/components/schemas/Thing' }} }}" },
        { "IG0026", Thing.Replace("IT", "{ type: nothing }"), $"{{ target: {It}, update: {{ type: string }} }}" },
        { "IG0027", Thing.Replace("IT", "{ type: string, enum: [a, 1] }"), $"{{ target: {It}.enum, remove: true }}" },
        { "IG0028", Thing.Replace("IT", "{ type: 5 }"), $"{{ target: {It}, update: {{ type: string }} }}" },
        { "IG0029", "components: { schemas: { A: { allOf: [{ type: string }, { type: object, properties: { a: { type: string } } }] } } }", "{ target: '$.components.schemas.A.allOf[0]', remove: true }" },
        { "IG0030", "components: { schemas: { 1st: { type: object, properties: { a: { type: string } } } } }", "{ target: \"$.components.schemas['1st']\", update: { x-csharp-name: First } }" },
        { "IG0031", "components: { schemas: { A: { type: object, x-csharp-name: RawJson, properties: { a: { type: string } } } } }", "{ target: $.components.schemas.A, update: { x-csharp-name: Other } }" },
        { "IG0032", "components: { schemas: { AB: { type: object, properties: { a: { type: string } } }, aB: { type: object, properties: { a: { type: string } } } } }", "{ target: $.components.schemas.aB, update: { x-csharp-name: Other } }" },
        { "IG0033", Thing.Replace("IT", "{ type: string, x-csharp-name: '1' }"), $"{{ target: {It}, update: {{ x-csharp-name: One }} }}" },
        { "IG0033", Thing.Replace("IT", "{ type: string, enum: ['*', a] }"), $"{{ target: {It}, update: {{ x-csharp-names: {{ '*': Any }} }} }}" },
        { "IG0034", "components: { schemas: { A: { type: object, properties: { a-b: { type: string }, a_b: { $ref: '#/components/schemas/B' } } }, B: { type: string } } }", "{ target: $.components.schemas.A.properties.a_b, update: { x-csharp-name: Other } }" },
        { "IG0034", Thing.Replace("IT", "{ type: string, enum: [a-b, a_b] }"), $"{{ target: {It}, update: {{ x-csharp-names: {{ a_b: Other }} }} }}" },
        { "IG0034", Get.Replace("PARAMETER", "{ name: I-d, in: query, schema: { type: string } }, { name: iD, in: query, schema: { type: string } }"), "{ target: \"$.paths['/a/{id}'].get.parameters[2]\", update: { x-csharp-name: other } }" },
        { "IG0040", "components: { schemas: { A: { oneOf: [{ type: string }, { oneOf: [{ type: integer }, { $ref: '#/components/schemas/A' }] }] } } }", "{ target: '$.components.schemas.A.oneOf[1].oneOf[1]', remove: true }" },
        { "IG0041", Thing.Replace("IT", "{ oneOf: [{ type: array, items: { type: integer } }, { type: array, items: { type: number } }] }"), $"{{ target: '{It}.oneOf[0]', remove: true }}" },
        { "IG0042", Thing.Replace("IT", "{ oneOf: [{ type: object, properties: { k: { type: string }, a: { type: string } } }, { type: object, properties: { k: { type: string } } }] }"), $"{{ target: '{It}.oneOf[0].properties.k', update: {{ enum: [a] }} }}\n- {{ target: '{It}.oneOf[1].properties.k', update: {{ enum: [b] }} }}" },
        { "IG0043", Thing.Replace("IT", "{ oneOf: [{ $ref: '#/components/schemas/Thing' }, { type: string }], discriminator: { propertyName: other, mapping: { a: Gone } } }"), $"{{ target: {It}.discriminator.mapping, update: {{ a: Thing }} }}" },
        { "IG0050", "paths: { /a: [], /b: { get: { operationId: b } } }", "{ target: \"$.paths['/a']\", remove: true }" },
        { "IG0051", "paths: { /a: { get: { operationId: a } }, /b: { get: { operationId: a } } }", "{ target: \"$.paths['/b'].get\", update: { operationId: b } }" },
        { "IG0052", "paths: { /a: { trace: { operationId: a }, get: { operationId: b } } }", "{ target: \"$.paths['/a'].trace\", remove: true }" },
        { "IG0053", Get.Replace("PARAMETER", "{ in: query, schema: { type: string } }"), $"{{ target: \"{Parameter}\", update: {{ name: a }} }}" },
        { "IG0054", Get.Replace("PARAMETER", "{ name: a, in: query }"), $"{{ target: \"{Parameter}\", update: {{ schema: {{ type: string }} }} }}" },
        { "IG0055", Get.Replace("PARAMETER", "{ name: a, in: cookie, schema: { type: string } }"), $"{{ target: \"{Parameter}\", remove: true }}" },
        { "IG0055", Get.Replace("PARAMETER", "{ name: a, in: query, schema: { type: object } }"), $"{{ target: \"{Parameter}.schema\", update: {{ type: string }} }}" },
        { "IG0056", Get.Replace("PARAMETER", "{ name: other, in: path, required: true, schema: { type: string } }"), $"{{ target: \"{Parameter}\", remove: true }}" },
        { "IG0057", Get.Replace("PARAMETER", "{ name: 2fa, in: query, schema: { type: string } }"), $"{{ target: \"{Parameter}\", update: {{ x-csharp-name: twoFactors }} }}" },
        { "IG0057", "paths: { /a: { get: { operationId: 2a } } }", "{ target: \"$.paths['/a'].get\", update: { x-csharp-name: GetA } }" },
        { "IG0058", "paths: { /a: { get: { operationId: a } }, /v1/a: { servers: [{ url: / }], get: { operationId: b } } }\nservers: [{ url: /v1 }]", "{ target: \"$.paths['/v1/a'].servers\", remove: true }" },
        { "IG0059", Post.Replace("TYPE", "multipart/form-data").Replace("IT", "{ type: array, items: { type: boolean } }"), "{ target: \"$.paths['/a'].post.requestBody.content['multipart/form-data'].schema.properties.it.items\", update: { type: string } }" },
        { "IG0059", Post.Replace("TYPE", "application/x-www-form-urlencoded").Replace("IT", "{ type: string, format: binary }"), "{ target: \"$.paths['/a'].post.requestBody.content['application/x-www-form-urlencoded'].schema.properties.it.format\", remove: true }" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Hint_ThatIsFollowed_Works(string code, string yaml, string action)
    {
        var document = Yaml.Map(yaml);
        Assert.Contains(code, Assert.Throws<GenerationException>(() => ApiLowering.Lower(document)).All.Select(x => x.Code));

        var (corrected, warnings) = OverlayActions.Apply(document, Yaml.Map($"overlay: 1.0.0\nactions:\n- {action}\n"));

        Assert.Empty(warnings);
        var api = ApiLowering.Lower(corrected);
        Assert.NotEqual(0, api.Types.Types.Count + api.Operations.Count);
    }
}
