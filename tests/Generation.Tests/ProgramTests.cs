using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests;

/// <summary>The generator as the build starts it: a process with arguments, output and exit code.</summary>
public sealed class ProgramTests
{
    private static (int Code, string Output) Run(params string[] arguments) =>
        ChildProcess.Run("dotnet", ["exec", typeof(Generator).Assembly.Location, .. arguments], Repository.Root);

    [Fact]
    public void Error_IsWrittenInTheFormOfMSBuild()
    {
        using var folder = new TemporaryFolder("with spaces");
        var spec = folder.Write("a.yaml", "openapi: 3.1.0\ncomponents:\n  schemas:\n    Thing:\n      not: {}\n");

        var (code, output) = Run("--spec", spec, "--overlay", "none", "--out", folder.File("out"));

        Assert.Equal(1, code);
        Assert.StartsWith($"{spec}(5,12) : error IG0020: The keyword `not` is not understood here. At #/components/schemas/Thing/not.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Error_InTheOverlay_NamesTheOverlay()
    {
        using var folder = new TemporaryFolder();
        var overlay = folder.Write("overlay.yaml", "overlay: 1.0.0\nactions:\n  - update: {}\n");

        var (code, output) = Run("--overlay", overlay, "--out", folder.File("out"));

        Assert.Equal(1, code);
        Assert.StartsWith($"{overlay}(3,5) : error IG0011: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Error_InWhatTheOverlayPutIn_NamesTheOverlay()
    {
        using var folder = new TemporaryFolder();
        var spec = folder.Write("a.yaml", "openapi: 3.1.0\ncomponents: { schemas: { Thing: { type: object } } }\n");
        var overlay = folder.Write("overlay.yaml", "overlay: 1.0.0\nactions:\n  - target: $.components.schemas.Thing\n    update:\n      not: { type: string }\n");

        var (_, output) = Run("--spec", spec, "--overlay", overlay, "--out", folder.File("out"));

        Assert.StartsWith($"{overlay}(5,12) : error IG0020: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: [1", "IG0002", "(")]
    [InlineData("", "IG0002", "(1,1) : ")]
    [InlineData(null, "IG0001", " : ")]
    public void File_ThatCannotBeRead_IsAnErrorAtTheFile(string? text, string errorCode, string after)
    {
        using var folder = new TemporaryFolder();
        var spec = text is null ? folder.File("missing.yaml") : folder.Write("a.yaml", text);

        var (code, output) = Run("--spec", spec, "--out", folder.File("out"));

        Assert.Equal(1, code);
        Assert.StartsWith(spec + after, output, StringComparison.Ordinal);
        Assert.Contains($" : error {errorCode}: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Warning_IsWrittenAndTheRunGoesOn()
    {
        using var folder = new TemporaryFolder();
        var spec = folder.Write("a.yaml", "openapi: 3.1.0\npaths: { /health: { get: { operationId: healthCheck } } }\n");
        var overlay = folder.Write("overlay.yaml", "overlay: 1.0.0\nactions:\n  - { target: $.gone, remove: true }\n");

        var (code, output) = Run("--spec", spec, "--overlay", overlay, "--out", folder.File("out"));

        Assert.Equal(0, code);
        Assert.StartsWith($"{overlay}(3,5): warning IG0012: ", output, StringComparison.Ordinal);
        Assert.Contains("Generated 4 files", output, StringComparison.Ordinal);
    }

    [Fact]
    public void OutputFolder_ThatCannotBeWritten_IsAnError()
    {
        using var folder = new TemporaryFolder();

        var (code, output) = Run("--out", Path.Combine(folder.Write("file", ""), "out"));

        Assert.Equal(1, code);
        Assert.Contains("error IG0004: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void NSwag_ThatFails_IsAnErrorWithItsOutput()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Class.liquid", "{% if");

        var (code, output) = Run("--out", folder.File("out"), "--templates", folder.Path);

        Assert.Equal(1, code);
        Assert.Contains("error IG0060: NSwag failed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void NSwag_ThatIsNotThere_IsAnErrorThatSaysHowToGetIt()
    {
        using var folder = new TemporaryFolder("with spaces");
        var missing = folder.File("dotnet-nswag.dll");

        var (code, output) = Run("--out", folder.File("out"), "--nswag", missing);

        Assert.Equal(1, code);
        Assert.Contains($"error IG0061: NSwag's command line is not there. At {missing}. Build src/Generation", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Type_ThatNSwagLeavesOut_IsAnError()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Class.liquid", "// no file");

        var (code, output) = Run("--out", folder.File("out"), "--templates", folder.Path);

        Assert.Equal(1, code);
        Assert.Contains("error IG0063: NSwag did not print CacheControl.g.cs", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--spce'", "--out", "a", "--spce", "a.yaml")]
    [InlineData("'--out'", "--out")]
    [InlineData("'dotnet'", "--out", "a", "dotnet", "a")]
    [InlineData("'--out'", "--spec", "a.yaml")]
    public void Arguments_ThatAreNotKnownOrLackAValue_AreAnsweredWithTheUsage(string named, params string[] arguments)
    {
        var (code, output) = Run(arguments);

        Assert.Equal(2, code);
        Assert.Contains(named, output, StringComparison.Ordinal);
        Assert.Contains("--spec <PATH>", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "--spec", "--overlay", "--out", "--nswag-file", "--templates", "--nswag", "update")]
    [InlineData("update --help", "--spec", "--overlay", "--out", "--nswag-file", "--templates", "--nswag", "--report", "--dry-run", "--document", "--client")]
    public void Help_ListsTheOptions(string arguments, params string[] options)
    {
        var (code, output) = Run(arguments.Split(' '));

        Assert.Equal(0, code);
        Assert.All(options, x => Assert.Contains($"\n  {x} ", output.ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }
}
