using System.Text;
using InferenceGateway.Generation.Output;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Output;

public sealed class OutputFolderTests
{
    private static readonly DateTime Long = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static int Update(TemporaryFolder folder, params (string Name, string Text)[] files)
    {
        var wanted = new SortedDictionary<string, byte[]>(files.ToDictionary(x => x.Name, x => Encoding.UTF8.GetBytes(x.Text)), StringComparer.Ordinal);
        var changes = new FileTransaction(folder.Path, FileSteps.Real);
        var changed = OutputFolder.Stage(folder.Path, new GeneratedSources(wanted, [.. "{}"u8]), changes);
        changes.Commit();
        return changed;
    }

    [Fact]
    public void Update_WritesOnlyWhatDiffers()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, Update(folder, ("A.g.cs", "a"), ("B.g.cs", "b")));
        File.SetLastWriteTimeUtc(folder.File("A.g.cs"), Long);
        File.SetLastWriteTimeUtc(folder.File("B.g.cs"), Long);

        Assert.Equal(1, Update(folder, ("A.g.cs", "a"), ("B.g.cs", "changed")));

        Assert.Equal(Long, File.GetLastWriteTimeUtc(folder.File("A.g.cs")));
        Assert.Equal("changed", File.ReadAllText(folder.File("B.g.cs")));
    }

    [Fact]
    public void Update_RemovesGeneratedFilesThatAreNoLongerMade_AndNothingElse()
    {
        using var folder = new TemporaryFolder();
        Update(folder, ("A.g.cs", "a"), ("B.g.cs", "b"));
        folder.Write("inputs.cache", "kept");

        Assert.Equal(1, Update(folder, ("A.g.cs", "a")));

        Assert.Equal(["A.g.cs", "inputs.cache", "lowered.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Update_NameWithOtherCase_RemovesTheOldFileBeforeItWritesTheNewOne()
    {
        // Where case does not matter, both are one file: removed last, the new file would be gone.
        using var folder = new TemporaryFolder();
        Update(folder, ("Url.g.cs", "a"));
        var steps = new ListedSteps();
        var changes = new FileTransaction(folder.Path, steps);
        OutputFolder.Stage(folder.Path, new GeneratedSources(new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["URL.g.cs"] = [.. "b"u8] }, [.. "{}"u8]), changes);

        changes.Commit();

        Assert.Equal(["delete Url.g.cs", "move URL.g.cs"], steps.Done.Where(x => x.EndsWith(SourceSplitter.Extension, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Lock_IsTakenByOneAtATime()
    {
        using var folder = new TemporaryFolder();
        var first = FolderLock.Take(folder.Path);
        var second = Task.Run(() => FolderLock.Take(folder.Path), TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        first.Dispose();

        using var held = await second;
        Assert.NotNull(held);
    }

    private sealed class ListedSteps : FileSteps
    {
        public List<string> Done { get; } = [];

        public override void Move(string from, string to)
        {
            Done.Add("move " + Path.GetFileName(to));
            base.Move(from, to);
        }

        public override void Delete(string path)
        {
            Done.Add("delete " + Path.GetFileName(path));
            base.Delete(path);
        }
    }
}
