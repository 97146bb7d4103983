using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.NSwag;

/// <summary>A document with more types than one run of NSwag has memory for.</summary>
public sealed class NSwagPartsTests
{
    private static LoweredApi Large() => ApiLowering.Lower(Yaml.Map(
        "paths: { /a: { get: { operationId: getA, responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Schema2999' } } } } } } } }\ncomponents:\n  schemas:\n"
        + string.Concat(Enumerable.Range(0, 3000).Select(x => $"    Schema{x}: {{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/Schema{(x * 7 + 1) % 3000}' }} }} }}\n"))));

    [Fact]
    public void Parts_HoldEachTypeOnceAndReferToNothingElse()
    {
        var api = Large();
        var parts = NSwagDocument.Parts(api).Select(Written).ToList();

        Assert.Equal(2, parts.Count);
        Assert.Single(parts, x => x["paths"]!.HasValues);
        Assert.Equal(3000, parts.SelectMany(x => ((JObject)x["components"]!["schemas"]!).Properties()).Select(x => x.Name).Where(x => x != "FilePart").Distinct().Count());
        Assert.All(parts, part => Assert.All(
            part.Descendants().OfType<JProperty>().Where(x => x.Name == "$ref"), x => Assert.NotNull(part["components"]!["schemas"]![((string)x.Value!).Split('/')[^1]])));
    }

    [Fact]
    public void Generation_InParts_MakesAllFiles()
    {
        using var folder = new TemporaryFolder();
        var arguments = new Arguments("", null, folder.Path, Repository.File("nswag.json"), Path.Combine(AppContext.BaseDirectory, "Templates"), NSwagPackage.CommandLine);

        var files = NSwagRun.Run(arguments, Large());

        Assert.Equal(3004, files.Count);
        Assert.Contains("GetAAsync", System.Text.Encoding.UTF8.GetString(files["IInferenceGatewayApi.g.cs"]), StringComparison.Ordinal);
    }

    private static JObject Written(LoweredApi part)
    {
        using var text = new StringWriter();
        NSwagDocument.WritePart(part, text);
        return Yaml.Map(text.ToString());
    }
}
