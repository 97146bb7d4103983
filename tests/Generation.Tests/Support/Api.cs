using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.NSwag;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Support;

/// <summary>A small document, lowered: what the tests of the lowering ask about.</summary>
internal sealed class Api
{
    private readonly LoweredApi _api;
    private readonly Lazy<JObject> _plain;

    private Api(JObject document)
    {
        _api = ApiLowering.Lower(document);
        _plain = new Lazy<JObject>(() => NSwagDocument.Write(_api));
    }

    public IEnumerable<string> TypeNames => _api.Types.Types.Select(x => x.Name).Order(StringComparer.Ordinal);

    /// <summary>What the generator warns of: names that are not those of their places.</summary>
    public IEnumerable<string> Renamed => _api.Renamed.Select(x => x.ToString());

    public IReadOnlyList<Operation> Operations => _api.Operations;

    /// <summary>The document that NSwag gets.</summary>
    public JObject Plain => _plain.Value;

    public static Api Of(string yaml) => new(Yaml.Map(yaml));

    /// <summary>A document of schemas alone: what stands below <c>components/schemas</c>.</summary>
    public static Api OfSchemas(string yaml) => Of("components:\n  schemas:\n" + Yaml.Indent(yaml, 4));

    /// <summary>One schema, <c>Thing</c>, with one property, <c>it</c>.</summary>
    public static Api OfProperty(string yaml) => OfSchemas("Thing:\n  type: object\n  properties:\n    it:\n" + Yaml.Indent(yaml, 6));

    /// <summary>One operation, <c>GET /things</c>, without its <c>operationId</c> and with an answer of its own.</summary>
    public static Api OfGet(string yaml) => OfPaths("/things:\n  get:\n    operationId: getThings\n" + Yaml.Indent(yaml, 4));

    public static Api OfPaths(string paths, string components = "", string servers = "[]") =>
        Of($"servers: {servers}\npaths:\n{Yaml.Indent(paths, 2)}\ncomponents:\n{Yaml.Indent(components, 2)}");

    public T Type<T>(string name)
        where T : NamedType => Assert.IsType<T>(Assert.Single(_api.Types.Types, x => x.Name == name));

    /// <summary>The members of an object as C# sees them, <c>Name type</c>, with a question mark where they may be null.</summary>
    public string Members(string type)
    {
        var owner = Type<ObjectType>(type);
        return string.Join(", ", owner.Members.Select(x => $"{x.Name} {Shown(x.Shape)}{(MemberRules.IsNeverNull(owner, x) ? "" : "?")}"));
    }

    /// <summary>The values of an enum with their names, <c>Name=wire</c>.</summary>
    public string Values(string type) => string.Join(", ", Type<EnumType>(type).Members.Select(x => $"{x.Name}={x.Wire}"));

    /// <summary>The cases of a union with the values that mark them, <c>type:marker</c>.</summary>
    public string Cases(string type) =>
        string.Join(", ", Type<UnionType>(type).Cases.Select(x => Shown(x.Shape) + (x.Markers.Count > 0 ? ":" + string.Join('|', x.Markers) : "")));

    /// <summary>The type of <c>Thing.It</c>.</summary>
    public string It() => Members("Thing")["It ".Length..];

    public Operation Operation(string name) => Assert.Single(_api.Operations, x => x.Name == name);

    /// <summary>The parameters of an operation, <c>variable type place</c>.</summary>
    public string Parameters(string operation) =>
        string.Join(", ", Operation(operation).Parameters.Select(x => $"{x.Variable} {Shown(x.Shape)}{(x.Required ? "" : "?")} {x.Place}"));

    public JObject PlainType(string name) => Assert.IsType<JObject>(Plain["components"]!["schemas"]![name]);

    public JObject PlainMemberOf(string type, string wire) => Assert.IsType<JObject>(PlainType(type)["properties"]![wire]);

    public JObject PlainOperation(string name) =>
        Plain["paths"]!.Children<JProperty>().SelectMany(x => ((JObject)x.Value).Properties()).Select(x => (JObject)x.Value).Single(x => (string?)x["operationId"] == name);

    public static string Shown(Shape shape) =>
        CSharpType.Of(shape)
            .Replace("global::InferenceGateway.", "", StringComparison.Ordinal)
            .Replace("global::System.Collections.Generic.", "", StringComparison.Ordinal);
}
