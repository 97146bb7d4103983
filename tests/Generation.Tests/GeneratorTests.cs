using System.Security.Cryptography;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Tests.Support;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests;

/// <summary>End to end, with the real NSwag.</summary>
public sealed class GeneratorTests
{
    private static string Run(string output, string? spec = null, string? overlay = null, string? templates = null)
    {
        var log = new StringWriter();
        var arguments = new Arguments(
            spec ?? Repository.Document,
            spec is null ? Repository.Overlay : overlay,
            output,
            Repository.File("nswag.json"),
            templates ?? Path.Combine(AppContext.BaseDirectory, "Templates"),
            NSwagPackage.CommandLine);
        Assert.Equal(0, Generator.Run(arguments, log));
        return log.ToString();
    }

    private static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.GetFiles(folder, "*.g.cs").Append(Path.Combine(folder, NSwagDocument.FileName))
            .ToDictionary(x => Path.GetFileName(x), x => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(x)))),
        StringComparer.Ordinal);

    [Fact]
    public void Run_InTwoFolders_MakesTheSameFilesByteForByte()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder("another, longer = folder");

        Run(one.Path);
        Run(two.Path);

        Assert.NotEmpty(Hashes(one.Path));
        Assert.Equal(Hashes(one.Path), Hashes(two.Path));
    }

    [Fact]
    public void Run_Again_ChangesNothing()
    {
        using var folder = new TemporaryFolder();
        Run(folder.Path);

        Assert.EndsWith(" files, 0 changed.", Run(folder.Path).TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetDirectories(folder.Path), x => Path.GetFileName(x).StartsWith(".work", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_RemovesAFileThatIsNoLongerMade()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Gone.g.cs", "class Gone;");

        Run(folder.Path);

        Assert.False(File.Exists(folder.File("Gone.g.cs")));
    }

    [Fact]
    public void Run_MakesAFileForEachType()
    {
        using var folder = new TemporaryFolder();
        Run(folder.Path);
        var schemas = (JObject)JObject.Parse(File.ReadAllText(folder.File(NSwagDocument.FileName)))["components"]!["schemas"]!;
        var types = schemas.Properties().Select(x => x.Name).Where(x => x != "FilePart");

        Assert.Equal(
            types.Concat(["ApiBodies", "ApiOperations", "IInferenceGatewayApi", "InferenceGatewayApiExtensions"]).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder.Path, "*.g.cs").Select(x => Path.GetFileName(x)[..^".g.cs".Length]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a,b=c")]
    [InlineData("$(Spec)")]
    [InlineData("it's \"quoted\"")]
    [InlineData("back\\slash")]
    [InlineData("größe #1 100%")]
    [InlineData("{a} & [b]")]
    public void Run_InAFolderOfAnyName_Works(string name)
    {
        if (OperatingSystem.IsWindows() && name.AsSpan().ContainsAny('"', '\\'))
        {
            return;
        }

        using var folder = new TemporaryFolder(name);
        var templates = Directory.CreateDirectory(folder.File("templates")).FullName;
        foreach (var template in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Templates")))
        {
            File.Copy(template, Path.Combine(templates, Path.GetFileName(template)));
        }

        Run(folder.File("out"), folder.Write("a.yaml", "openapi: 3.1.0\ncomponents: { schemas: { Thing: { type: object, properties: { a: { type: string } } } } }"), templates: templates);

        Assert.True(File.Exists(Path.Combine(folder.File("out"), "Thing.g.cs")));
    }

    [Fact]
    public void NSwagJson_RunByHandAfterABuild_Works()
    {
        // What the file promises to a person: `nswag run nswag.json` without variables, from any folder.
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("artifacts/generated/default"));
        Directory.CreateDirectory(folder.File("src/Generation/Templates"));
        foreach (var template in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Templates")))
        {
            File.Copy(template, Path.Combine(folder.File("src/Generation/Templates"), Path.GetFileName(template)));
        }

        File.Copy(Repository.File("nswag.json"), folder.File("nswag.json"));
        Run(folder.File("artifacts/generated/default"));

        var (code, output) = ChildProcess.Run("dotnet", ["exec", NSwagPackage.CommandLine, "run", folder.File("nswag.json")], Path.GetTempPath());

        Assert.True(code == 0, output);
        Assert.True(new FileInfo(folder.File("artifacts/generated/printed.cs")).Length > 0);
    }
}
