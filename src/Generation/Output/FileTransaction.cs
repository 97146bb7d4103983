using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Output;

/// <summary>
/// Changes to files, of which either all are made or none. A journal beside copies of the old files says what has begun:
/// if a run fails it takes everything back, and if its process is killed the next run does.
/// </summary>
/// <param name="folder">Where the journal and the copies are kept while the changes are made.</param>
/// <param name="steps">What changes files.</param>
internal sealed class FileTransaction(string folder, FileSteps steps)
{
    /// <summary>The subfolder of the journal. The build looks for it, too: what is in the folder beside it is not to be trusted.</summary>
    public const string Name = ".transaction";

    private readonly List<(string Path, byte[]? Content)> _changes = [];

    /// <summary>Whether a run was ended before it had made all of its changes.</summary>
    public static bool IsPending(string folder) => File.Exists(Journal(folder));

    /// <returns>False where the file holds this content already.</returns>
    public bool Write(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            return false;
        }

        _changes.Add((Path.GetFullPath(path), content));
        return true;
    }

    public void Delete(string path) => _changes.Add((Path.GetFullPath(path), null));

    /// <summary>Makes the changes in their order.</summary>
    public void Commit()
    {
        if (_changes.Count == 0)
        {
            return;
        }

        try
        {
            Begin();
            foreach (var (path, content) in _changes)
            {
                Apply(path, content);
            }

            // From here on the changes stay.
            steps.Delete(Journal(folder));
        }
        catch
        {
            Recover(folder, steps);
            throw;
        }

        try
        {
            Clear(folder, steps);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // All changes are made; the next run clears up.
        }
    }

    /// <summary>Takes back what a run that was killed has changed; the caller holds the folder's lock.</summary>
    public static void Recover(string folder, FileSteps steps)
    {
        if (IsPending(folder))
        {
            var entries = Entries(folder);
            for (var i = entries.Count - 1; i >= 0; i--)
            {
                Restore(entries[i], Old(folder, i), steps);
            }

            steps.Delete(Journal(folder));
        }

        Clear(folder, steps);
    }

    private static List<Entry> Entries(string folder)
    {
        using var reader = new JsonTextReader(new StreamReader(Journal(folder))) { DateParseHandling = DateParseHandling.None };
        return JArray.Load(reader).Select(x => new Entry((string)x["path"]!, (bool)x["existed"]!)).ToList();
    }

    private void Begin()
    {
        Clear(folder, steps);
        steps.CreateFolder(Path.Combine(folder, Name));
        var entries = new List<Entry>();
        foreach (var (path, _) in _changes)
        {
            var existed = File.Exists(path);
            if (existed)
            {
                steps.Copy(path, Old(folder, entries.Count));
            }

            entries.Add(new Entry(path, existed));
        }

        var journal = new JArray(entries.Select(x => new JObject { ["path"] = x.Path, ["existed"] = x.Existed }));
        var draft = Journal(folder) + ".tmp";
        steps.Write(draft, Encoding.UTF8.GetBytes(journal.ToString()));
        steps.Move(draft, Journal(folder));
    }

    private void Apply(string path, byte[]? content)
    {
        if (content is null)
        {
            steps.Delete(path);
            return;
        }

        // Written beside and moved, so that nobody ever reads half a file.
        steps.CreateFolder(Path.GetDirectoryName(path)!);
        steps.Write(Half(path), content);
        steps.Move(Half(path), path);
    }

    private static void Restore(Entry entry, string old, FileSteps steps)
    {
        if (!entry.Existed)
        {
            DeleteIfThere(entry.Path, steps);
        }
        else if (!File.Exists(entry.Path) || !File.ReadAllBytes(entry.Path).AsSpan().SequenceEqual(File.ReadAllBytes(old)))
        {
            steps.Copy(old, Half(entry.Path));
            steps.Move(Half(entry.Path), entry.Path);
        }

        DeleteIfThere(Half(entry.Path), steps);
    }

    private static void DeleteIfThere(string path, FileSteps steps)
    {
        if (File.Exists(path))
        {
            steps.Delete(path);
        }
    }

    private static void Clear(string folder, FileSteps steps)
    {
        if (Directory.Exists(Path.Combine(folder, Name)))
        {
            steps.DeleteFolder(Path.Combine(folder, Name));
        }
    }

    private static string Journal(string folder) => Path.Combine(folder, Name, "journal.json");

    private static string Old(string folder, int index) => Path.Combine(folder, Name, "old-" + index);

    private static string Half(string path) => path + ".tmp";

    private sealed record Entry(string Path, bool Existed);
}
