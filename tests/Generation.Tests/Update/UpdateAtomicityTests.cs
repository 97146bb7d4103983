using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Output;
using InferenceGateway.Generation.Tests.Support;
using InferenceGateway.Generation.Update;

namespace InferenceGateway.Generation.Tests.Update;

/// <summary>An update is done as a whole or not at all, wherever it fails and whenever its process is killed.</summary>
[Trait("Category", "Slow")]
public sealed class UpdateAtomicityTests : IDisposable
{
    private const string Old = "openapi: 3.1.0\ncomponents: { schemas: { Gone: { type: object, properties: { a: { type: string } } }, Thing: { type: object, properties: { a: { type: string } } } } }\n";

    private const string New = "openapi: 3.1.0\ncomponents: { schemas: { Added: { type: object, properties: { a: { type: string } } }, Thing: { type: object, properties: { b: { type: string } } } } }\n";

    private readonly TemporaryFolder _folder = new();

    public UpdateAtomicityTests()
    {
        _folder.Write("document.yaml", Old);
        _folder.Write("overlay.yaml", "overlay: 1.0.0\nactions: []\n");
        _folder.Write("new.yaml", New);
        Directory.CreateDirectory(_folder.File("client"));
        Generator.Run(Arguments(_folder.File("document.yaml")), TextWriter.Null);
    }

    public void Dispose() => _folder.Dispose();

    private Arguments Arguments(string spec) => new(
        spec, _folder.File("overlay.yaml"), _folder.File("out"), Repository.File("nswag.json"), Path.Combine(AppContext.BaseDirectory, "Templates"), NSwagPackage.CommandLine);

    private void Update(FileSteps steps, string spec = "new.yaml") => DocumentUpdate.Run(
        new UpdateArguments(Arguments(_folder.File(spec)), _folder.File("document.yaml"), OldOverlay: null, _folder.File("client"), _folder.File("report.md"), IsDryRun: false), TextWriter.Null, steps);

    // The lock is a file that stays; it holds nothing.
    private Dictionary<string, string> State() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Where(x => Path.GetFileName(x) != ".lock").ToDictionary(x => Path.GetRelativePath(_folder.Path, x), File.ReadAllText);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Update_ThatEndsAtAnyStep_LeavesEverythingAsItWas(bool isKilled)
    {
        var before = State();
        // The first and the last steps one by one, those between them by every third: each takes a run of NSwag.
        for (var step = 0; ; step += isKilled ? 3 : 4)
        {
            var steps = new FailingSteps(step, isKilled);
            try
            {
                Update(steps);
                break;
            }
            catch (IOException)
            {
                Assert.True(steps.HasFailed);
            }

            FileTransaction.Recover(_folder.File("out"), FileSteps.Real);
            Assert.Equal(before, State());
        }

        Assert.Equal(New, File.ReadAllText(_folder.File("document.yaml")));
        Assert.True(File.Exists(_folder.File("out/Added.g.cs")));
        Assert.False(File.Exists(_folder.File("out/Gone.g.cs")));
        Assert.True(File.Exists(_folder.File("report.md")));
    }

    [Fact]
    public void NextRun_OfTheGenerator_TakesBackWhatAKilledUpdateDid()
    {
        var before = State();
        var step = 5;
        while (!FileTransaction.IsPending(_folder.File("out")))
        {
            Assert.Throws<IOException>(() => Update(new FailingSteps(step++, isKilled: true)));
        }

        Generator.Run(Arguments(_folder.File("document.yaml")), TextWriter.Null);

        Assert.Equal(before, State());
    }

    [Theory]
    [InlineData("swagger: '2.0'\npaths: { /a: { get: {} } }\n")]
    [InlineData("openapi: 3.1.0\npaths: { /a: {} }\n")]
    [InlineData("overlay: 1.0.0\nactions: []\n")]
    [InlineData("- a\n")]
    public void File_ThatIsNoDocument_ChangesNothing(string text)
    {
        _folder.Write("wrong.yaml", text);
        var before = State();

        Assert.ThrowsAny<Exception>(() => Update(FileSteps.Real, "wrong.yaml"));

        Assert.Equal(before, State());
    }
}
