using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Update;

/// <summary>The update as people start it: a process with arguments, output, files and an exit code.</summary>
public sealed class UpdateTests : IDisposable
{
    private const string Old = """
        openapi: 3.1.0
        paths:
          /health: { get: { operationId: healthCheck } }
        components:
          schemas:
            Provider: { type: string, enum: [ollama, openai] }
            Thing: { type: object, properties: { a: { type: string, description: One. } } }
        """;

    private readonly TemporaryFolder _folder = new("with spaces");

    public UpdateTests()
    {
        _folder.Write("document.yaml", Old);
        _folder.Write("overlay.yaml", "overlay: 1.0.0\nactions:\n  - { target: $.components.schemas.Thing, update: { x-a: 1 } }\n");
        Directory.CreateDirectory(_folder.File("client"));
        File.WriteAllText(Path.Combine(_folder.File("client"), "Client.cs"), "Api.HealthCheckAsync(options)");
    }

    public void Dispose() => _folder.Dispose();

    private (int Code, string Output) Update(string text, string by, params string[] more)
    {
        var spec = _folder.Write("new.yaml", Old.Replace(text, by, StringComparison.Ordinal));
        return Run(["--spec", spec, .. more]);
    }

    private (int Code, string Output) Run(params string[] arguments) => ChildProcess.Run(
        "dotnet",
        [
            "exec", typeof(Generator).Assembly.Location, "update", .. arguments, "--document", _folder.File("document.yaml"), "--overlay", _folder.File("overlay.yaml"),
            "--client", _folder.File("client"), "--out", _folder.File("out"),
        ],
        Repository.Root);

    private string Document => File.ReadAllText(_folder.File("document.yaml"));

    private List<string> State() =>
        [.. Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(x => $"{x} {(File.Exists(x) ? File.ReadAllText(x) + File.GetLastWriteTimeUtc(x).Ticks : "")}")];

    [Fact]
    public void Update_PutsTheDocumentInPlaceAndGenerates()
    {
        var (code, output) = Update("[ollama, openai]", "[ollama, openai, zai]");

        Assert.True(code == 0, output);
        Assert.StartsWith("Changes: 0 source-breaking, 0 behaviour-changing, 1 additive.", output, StringComparison.Ordinal);
        Assert.Contains("additive           value added        Provider.Zai: `zai` (line 6)", output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_folder.File("new.yaml")), Document);
        Assert.Contains("Zai", File.ReadAllText(Path.Combine(_folder.File("out"), "Provider.g.cs")), StringComparison.Ordinal);
        Assert.Equal(0, Run("--spec", _folder.File("document.yaml")).Code);
    }

    [Fact]
    public void Update_ThatBreaksSource_IsDoneAndSaysSoByItsExitCode()
    {
        var (code, output) = Update("[ollama, openai]", "[openai]");

        Assert.Equal(3, code);
        Assert.Contains("source-breaking    value removed      Provider.Ollama: `ollama` (old line 6)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ollama", Document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[ollama, openai]", "[openai]", 3)]
    [InlineData("[ollama, openai]", "[ollama, openai, zai]", 0)]
    [InlineData("description: One.", "description: Two.", 0)]
    [InlineData("type: string, enum", "type: nothing, enum", 1)]
    public void DryRun_ChangesNothing(string text, string by, int expected)
    {
        _folder.Write("new.yaml", "");
        var (code, _) = Update(text, by, "--dry-run");
        var before = State();

        Assert.Equal(expected, code);
        Assert.Equal(expected, Run("--spec", _folder.File("new.yaml"), "--dry-run").Code);
        Assert.Equal(before, State());
        Assert.Equal(Old, Document);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public void Descriptions_AreCountedOnly() =>
        Assert.StartsWith("Changes: 0 source-breaking, 0 behaviour-changing, 0 additive; 1 changed description.", Update("One.", "Two.", "--dry-run").Output, StringComparison.Ordinal);

    [Fact]
    public void WhatHasNoEffect_IsSaid() =>
        Assert.Contains("0 additive; what differs has no effect on the C#.", Update("type: string, d", "maxLength: 3, type: string, d", "--dry-run").Output, StringComparison.Ordinal);

    [Fact]
    public void Error_HasItsPlaceAndLeavesEverythingAsItWas()
    {
        var (code, output) = Update("type: string, enum", "type: nothing, enum");

        Assert.Equal(1, code);
        Assert.Contains($"{_folder.File("new.yaml")}(6,15) : error IG0026: ", output, StringComparison.Ordinal);
        Assert.Equal(Old, Document);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public void Generation_ThatFails_PutsTheOldDocumentBack()
    {
        var templates = Directory.CreateDirectory(_folder.File("templates")).FullName;
        File.WriteAllText(Path.Combine(templates, "Class.liquid"), "{% if");

        var (code, output) = Update("openai]", "openai, zai]", "--templates", templates);

        Assert.Equal(1, code);
        Assert.Contains("error IG0060", output, StringComparison.Ordinal);
        Assert.Equal(Old, Document);
    }

    [Fact]
    public void Report_SaysWhatThereIsToDo()
    {
        _folder.Write("overlay.yaml", "overlay: 1.0.0\nactions:\n  - { target: $.components.schemas.Thing.properties.a, update: { nullable: true } }\n  - { target: $.gone, remove: true }\n");
        var report = _folder.File("reports/change.md");

        var (_, output) = Update("a: { type: string, description: One. }", "a: { type: integer, nullable: true }, c: { type: array, items: { type: string } }", "--dry-run", "--report", report);
        _folder.Write("new.yaml", Old.Replace("components:", "  /metrics: { post: { operationId: pushMetrics } }\ncomponents:", StringComparison.Ordinal));
        var (_, second) = Run("--spec", _folder.File("new.yaml"), "--dry-run");

        Assert.Equal(
            """
            # Changes of document.yaml

            1 source-breaking, 0 behaviour-changing, 1 additive; 1 changed description.

            ## Source-breaking

            - member changed `Thing.A`: string? → long? (line 7)

            ## Additive

            - member added `Thing.C`: IList\<string>? (line 7)

            ## The overlay

            - `$.components.schemas.Thing.properties.a` became unnecessary: the document is already what it makes it (overlay.yaml(3,5))
            - `$.gone` matches nothing, as before (overlay.yaml(4,5))

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(report));
        Assert.Contains("overlay            unnecessary        $.components.schemas.Thing.properties.a: became unnecessary", output, StringComparison.Ordinal);
        Assert.Contains("additive           method added       PushMetricsAsync(): Task, calls `POST /metrics` (line 4)", second, StringComparison.Ordinal);
        Assert.Contains("facade             missing            PushMetricsAsync: the client has no method for it yet", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old-overlay.yaml")]
    [InlineData("none")]
    public void OldSide_IsWhatTheOldOverlayMadeOfTheOldDocument(string old)
    {
        File.Copy(_folder.File("overlay.yaml"), _folder.File("old-overlay.yaml"));
        _folder.Write("overlay.yaml", "overlay: 1.0.0\nactions:\n  - { target: $.components.schemas.Thing, update: { x-csharp-name: Item } }\n");

        var (_, unaware) = Update("One.", "One.", "--dry-run");
        var (code, output) = Update("One.", "One.", "--dry-run", "--old-overlay", old == "none" ? old : _folder.File(old));

        Assert.StartsWith("Changes: 0 source-breaking", unaware, StringComparison.Ordinal);
        Assert.Equal(3, code);
        Assert.Contains("source-breaking    type removed       Thing: class with one member, which Item has now (old line 7)", output, StringComparison.Ordinal);
        Assert.Contains("additive           type added         Item: class with one member (line 7)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Action_ThatTheDocumentCaughtUpWith_ChangesNothingAndIsNamed()
    {
        _folder.Write("overlay.yaml", "overlay: 1.0.0\nactions:\n  - { target: $.components.schemas.Provider.enum, update: zai }\n");

        var (code, output) = Update("openai]", "openai, zai]", "--dry-run");

        Assert.Equal(0, code);
        Assert.StartsWith("Changes: 0 source-breaking, 0 behaviour-changing, 0 additive", output, StringComparison.Ordinal);
        Assert.Contains("$.components.schemas.Provider.enum: became unnecessary", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Action_ThatNoLongerMatches_IsNamedBesideTheErrorThatItMayCause()
    {
        var (code, output) = Update("Thing: { type: object, p", "Other: { type: nothing, p", "--dry-run");

        Assert.Equal(1, code);
        Assert.Contains("$.components.schemas.Thing: matches nothing any more", output, StringComparison.Ordinal);
        Assert.Contains(" : error IG0026: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--spec'")]
    [InlineData("'--spec'", "--dry-run")]
    [InlineData("'--spec'", "--spec")]
    [InlineData("'--report'", "--spec", "a.yaml", "--report")]
    [InlineData("'--unknown'", "--spec", "a.yaml", "--unknown", "b")]
    public void Arguments_ThatAreNotKnownOrLackAValue_AreAnsweredWithTheUsage(string named, params string[] arguments)
    {
        var (code, output) = ChildProcess.Run("dotnet", ["exec", typeof(Generator).Assembly.Location, "update", .. arguments], Repository.Root);

        Assert.Equal(2, code);
        Assert.Contains(named, output, StringComparison.Ordinal);
        Assert.Contains("--spec <PATH>", output, StringComparison.Ordinal);
    }
}
