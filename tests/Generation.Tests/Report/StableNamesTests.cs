using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Report;

/// <summary>A change of the document renames nothing but what it is about.</summary>
public sealed class StableNamesTests
{
    private const string Rich = """{ "type": "object", "properties": { "type": { "enum": ["a", "b"] }, "name": { "type": "string" }, "inner": { "type": "object", "properties": { "value": { "enum": ["x", "y"] } } } } }""";

    private static JObject Document() => OverlayActions.Apply(YamlFile.Read(Repository.Document), YamlFile.Read(Repository.Overlay)).Document;

    private static HashSet<string> Names(JObject document)
    {
        var api = ApiLowering.Lower(document);
        return
        [
            .. api.Types.Types.SelectMany(x => x switch
            {
                ObjectType map => map.Members.Select(m => $"{x.Name}.{m.Name}={m.Wire} {Api.Shown(m.Shape)}"),
                EnumType set => set.Members.Select(m => $"{x.Name}.{m.Name}={m.Wire}"),
                UnionType union => union.Cases.Select(c => $"{x.Name}({Api.Shown(c.Shape)})"),
                _ => [],
            }),
            .. api.Types.Types.Select(x => $"{x.Name} {x.Pointer}"),
            .. api.Operations.Select(x => $"{x.Name}({string.Join(", ", x.Parameters.Select(p => p.Variable))}) {x.Verb} {x.Path}"),
        ];
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UnrelatedSchemasPropertiesAndValues_BeforeAndAfterAllOthers_RenameNothing(bool first)
    {
        var document = Document();
        var before = Names(document);
        void Add(JObject map, string name, JToken value)
        {
            if (first)
            {
                map.AddFirst(new JProperty(name, value));
            }
            else
            {
                map.Add(name, value);
            }
        }

        void Insert(JArray list, JToken value) => list.Insert(first ? 0 : list.Count, value);
        foreach (var properties in document.SelectTokens("$.components.schemas..properties").OfType<JObject>().Where(x => x.Parent!.Parent!["type"]?.Type == JTokenType.String).ToList())
        {
            Add(properties, "brand_new", JObject.Parse(Rich));
        }

        foreach (var values in document.SelectTokens("$.components.schemas..enum").OfType<JArray>().Where(x => x.Count > 1).ToList())
        {
            Insert(values, "brand-new");
        }

        var schemas = (JObject)document["components"]!["schemas"]!;
        Add(schemas, "BrandNew", JObject.Parse(Rich));
        Add(schemas, "AnotherOne", new JObject { ["oneOf"] = new JArray(new JObject { ["type"] = "string" }, JObject.Parse(Rich)) });
        Add((JObject)document["paths"]!, "/brand-new", new JObject { ["get"] = new JObject { ["operationId"] = "brandNew" } });

        Assert.Subset(Names(document), before);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void UnrelatedCaseOfAUnion_WhereverItStands_RenamesNothing(int at)
    {
        var document = Yaml.Map("components: { schemas: { U: { oneOf: [{ type: object, properties: { type: { const: a }, k: { enum: [x, y] } } }, { type: array, items: { type: object, properties: { n: { type: string } } } }] } } }");
        var before = Names(document);

        ((JArray)document["components"]!["schemas"]!["U"]!["oneOf"]!).Insert(at, JObject.Parse("""{ "type": "object", "properties": { "type": { "const": "b" }, "k": { "enum": ["x", "y"] } } }"""));
        static HashSet<string> Bare(HashSet<string> names) => [.. names.Select(x => x.Split(" #")[0])];

        Assert.Subset(Bare(Names(document)), Bare(before));
    }

    [Theory]
    [InlineData("Old: {", "New: {", "$.components.schemas.New", "x-csharp-name: Old")]
    [InlineData("wire: {", "other_wire: {", "$.components.schemas.Old.properties.other_wire", "x-csharp-name: Wire")]
    [InlineData("[small, large]", "[tiny, large]", "$.components.schemas.Kind", "x-csharp-names: { tiny: Small }")]
    [InlineData("operationId: getThing", "operationId: readThing", "$.paths['/a'].get", "x-csharp-name: GetThing")]
    [InlineData("name: after", "name: cursor", "$.paths['/a'].get.parameters[0]", "x-csharp-name: after")]
    public void RenameOfTheDocument_IsHeldBackByAnActionOfTheOverlay(string text, string by, string target, string name)
    {
        const string old = """
            paths: { /a: { get: { operationId: getThing, parameters: [{ name: after, in: query, schema: { type: string } }] } } }
            components:
              schemas:
                Kind: { type: string, enum: [small, large] }
                Old: { type: object, properties: { wire: { type: object, properties: { it: { enum: [x, y] } } } } }
            """;
        var overlay = Yaml.Map($"overlay: 1.0.0\nactions:\n  - target: \"{target}\"\n    update: {{ {name} }}\n");
        var renamed = Yaml.Map(Differences.Replaced(old, text, by));
        static List<string> CSharpNames(JObject document) => [.. Names(document).Select(x => x.Split(" #")[0].Split('=')[0]).Order(StringComparer.Ordinal)];

        Assert.NotEqual(CSharpNames(Yaml.Map(old)), CSharpNames(renamed));
        var (overlaid, warnings) = OverlayActions.Apply(renamed, overlay);
        Assert.Empty(warnings);
        Assert.Equal(CSharpNames(Yaml.Map(old)), CSharpNames(overlaid));
    }
}
