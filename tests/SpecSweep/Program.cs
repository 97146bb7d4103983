using System.Collections.Concurrent;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.SpecSweep;

const string usage =
    """
    Generates from each document of a folder, compiles what came out (models, codec, interface and implementation; the client
    left out), reads and writes instances of every type, calls every operation, and prints a table.

      dotnet run --project tests/SpecSweep -- DIR...

      DIR              a folder of documents (*.yaml, *.yml, *.json), or a single one
      --overlay PATH   corrections to apply to each document (default: none)
      --nswag PATH     an NSwag command line (dotnet-nswag.dll) (default: that of the package NSwag.MSBuild)

    A document with a line `x-expected-error: IG0000 (line,column)` passes by failing exactly so.
    Exit code: 0 all passed, 1 something failed, 2 nothing to do.
    """;

var paths = args.ToList();
var overlay = Take("--overlay");
var nswag = Take("--nswag") ?? NSwagPackage.CommandLine;
var documents = paths.TrueForAll(Path.Exists) ? paths.SelectMany(Documents).Distinct(StringComparer.Ordinal).ToList() : [];
if (documents.Count == 0)
{
    Console.Error.WriteLine(usage);
    return 2;
}

using var folder = new ScratchFolder();
var results = new ConcurrentDictionary<string, Outcome>(StringComparer.Ordinal);
Parallel.ForEach(
    documents,
    new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
    x => results[x] = Sweep.Run(x, overlay, nswag, folder));
var outcomes = documents.ConvertAll(x => results[x]);
Table.Print(outcomes, Console.Out);
return outcomes.TrueForAll(x => x.Failures.Count == 0) ? 0 : 1;

string? Take(string name)
{
    var at = paths.IndexOf(name);
    if (at < 0 || at + 1 == paths.Count)
    {
        return null;
    }

    var value = Path.GetFullPath(paths[at + 1]);
    paths.RemoveRange(at, 2);
    return value;
}

static IEnumerable<string> Documents(string path) => Directory.Exists(path)
    ? Directory.EnumerateFiles(path).Where(x => Path.GetExtension(x) is ".yaml" or ".yml" or ".json").Order(StringComparer.Ordinal).Select(Path.GetFullPath)
    : [Path.GetFullPath(path)];
