using System.Text;
using InferenceGateway.Generation.Output;
using InferenceGateway.Generation.Tests.Support;

namespace InferenceGateway.Generation.Tests.Output;

public sealed class FileTransactionTests
{
    private static readonly Dictionary<string, string> Before = new() { ["changed"] = "old", ["deleted"] = "old", ["kept"] = "old" };

    private static readonly Dictionary<string, string> After = new() { ["changed"] = "new", ["added"] = "new", ["kept"] = "old" };

    private static FileTransaction Changes(TemporaryFolder folder, FileSteps steps)
    {
        var changes = new FileTransaction(folder.File("work"), steps);
        Assert.False(changes.Write(folder.File("files/kept"), "old"u8.ToArray()));
        Assert.True(changes.Write(folder.File("files/changed"), "new"u8.ToArray()));
        changes.Delete(folder.File("files/deleted"));
        Assert.True(changes.Write(folder.File("files/added"), "new"u8.ToArray()));
        return changes;
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("files"));
        Directory.CreateDirectory(folder.File("work"));
        foreach (var (name, text) in Before)
        {
            folder.Write("files/" + name, text);
        }

        return folder;
    }

    private static Dictionary<string, string> Files(TemporaryFolder folder) =>
        Directory.GetFiles(folder.File("files")).ToDictionary(x => Path.GetFileName(x), x => File.ReadAllText(x, Encoding.UTF8));

    [Fact]
    public void Commit_MakesAllChangesAndLeavesNothingBehind()
    {
        using var folder = Folder();

        Changes(folder, FileSteps.Real).Commit();

        Assert.Equivalent(After, Files(folder), strict: true);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.File("work")));
    }

    [Fact]
    public void Commit_ThatFailsAtAnyStep_ChangesNothing()
    {
        for (var step = 0; ; step++)
        {
            using var folder = Folder();
            var steps = new FailingSteps(step, isKilled: false);
            try
            {
                Changes(folder, steps).Commit();
                Assert.Equivalent(After, Files(folder), strict: true);
            }
            catch (IOException)
            {
                Assert.Equivalent(Before, Files(folder), strict: true);
                Assert.False(FileTransaction.IsPending(folder.File("work")));
            }

            if (!steps.HasFailed)
            {
                Assert.True(step > 10, $"Only {step} steps were tried.");
                return;
            }
        }
    }

    [Fact]
    public void Commit_OfAProcessThatIsKilledAtAnyStep_IsTakenBackByTheNextRunOrComplete()
    {
        for (var step = 0; ; step++)
        {
            using var folder = Folder();
            var steps = new FailingSteps(step, isKilled: true);
            var isComplete = true;
            try
            {
                Changes(folder, steps).Commit();
            }
            catch (IOException)
            {
                isComplete = false;
            }

            FileTransaction.Recover(folder.File("work"), FileSteps.Real);

            Assert.Equivalent(isComplete ? After : Before, Files(folder), strict: true);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder.File("work")));
            if (!steps.HasFailed)
            {
                return;
            }
        }
    }

    [Fact]
    public void Recover_ThatIsKilledAtAnyStep_IsDoneByTheNextOne()
    {
        for (var step = 0; ; step++)
        {
            using var folder = Folder();
            // Everything is changed, the journal is still there.
            var last = 0;
            while (true)
            {
                var killed = new FailingSteps(last, isKilled: true);
                using var trial = Folder();
                try
                {
                    Changes(trial, killed).Commit();
                    break;
                }
                catch (IOException)
                {
                    last++;
                }
            }

            Assert.Throws<IOException>(() => Changes(folder, new FailingSteps(last - 1, isKilled: true)).Commit());
            Assert.True(FileTransaction.IsPending(folder.File("work")));

            var steps = new FailingSteps(step, isKilled: true);
            try
            {
                FileTransaction.Recover(folder.File("work"), steps);
            }
            catch (IOException)
            {
                FileTransaction.Recover(folder.File("work"), FileSteps.Real);
            }

            Assert.Equivalent(Before, Files(folder), strict: true);
            if (!steps.HasFailed)
            {
                return;
            }
        }
    }
}
