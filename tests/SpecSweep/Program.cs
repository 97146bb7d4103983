using System.Collections.Concurrent;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.SpecSweep;
using InferenceGateway.SpecSweep.Growth;

var documents = new Argument<List<string>>("DIR")
{
    Description = "Folders of documents (*.yaml, *.yml, *.json), or single ones",
    Arity = ArgumentArity.OneOrMore,
    CustomParser = Documents,
};
var overlay = new Option<FileInfo?>("--overlay")
{
    HelpName = "PATH",
    Description = "Corrections to apply to each document; without it there are none",
};
var nswag = new Option<FileInfo>("--nswag")
{
    HelpName = "PATH",
    Description = "NSwag's command line (dotnet-nswag.dll)",
    DefaultValueFactory = static _ => new FileInfo(NSwagPackage.CommandLine),
};
var command = new RootCommand(
    """
    Generates from each document of a folder, compiles what came out (models, codec, interface and implementation; the client
    left out), reads and writes instances of every type, calls every operation, and prints a table.

    A document with a line `x-expected-error: IG0000 (line,column)` passes by failing exactly so.
    Exit code: 0 all passed, 1 something failed, 2 nothing to do.
    """)
{
    documents, overlay, nswag,
};
command.SetAction(line => Run(line.GetRequiredValue(documents), line.GetValue(overlay)?.FullName, line.GetRequiredValue(nswag).FullName));
var sizes = new Argument<List<int>>("SCHEMAS")
{
    Description = "How many schemas each document has, in tens",
    Arity = ArgumentArity.OneOrMore,
    Validators = { WholeGroups },
};
var growth = new Command("growth", "Makes documents of so many schemas, generates from each of them in a process of its own, and prints a table of time and memory.") { sizes, nswag };
growth.SetAction(line => GrowthTable.Run(line.GetRequiredValue(sizes), line.GetRequiredValue(nswag).FullName));
command.Subcommands.Add(growth);
var line = command.Parse(args);
var code = line.Invoke();
return line.Action is ParseErrorAction ? 2 : code;

static int Run(List<string> documents, string? overlay, string nswag)
{
    using var folder = new ScratchFolder();
    var results = new ConcurrentDictionary<string, Outcome>(StringComparer.Ordinal);
    Parallel.ForEach(
        documents,
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        x => results[x] = Sweep.Run(x, overlay, nswag, folder));
    var outcomes = documents.ConvertAll(x => results[x]);
    Table.Print(outcomes, Console.Out);
    return outcomes.TrueForAll(x => x.Failures.Count == 0) ? 0 : 1;
}

static void WholeGroups(ArgumentResult result)
{
    if (result.Tokens.Any(x => int.TryParse(x.Value, out var size) && (size < GrowthDocument.GroupSize || size % GrowthDocument.GroupSize != 0)))
    {
        result.AddError($"The numbers of schemas must be multiples of {GrowthDocument.GroupSize}.");
    }
}

static List<string> Documents(ArgumentResult result)
{
    var paths = result.Tokens.Select(x => x.Value).ToList();
    var missing = paths.Find(x => !Path.Exists(x));
    var documents = missing is null ? paths.SelectMany(DocumentsOf).Distinct(StringComparer.Ordinal).ToList() : [];
    if (documents.Count == 0)
    {
        result.AddError(missing is null ? $"There is no document in {string.Join(", ", paths)}." : $"{missing} does not exist.");
    }

    return documents;
}

static IEnumerable<string> DocumentsOf(string path) => Directory.Exists(path)
    ? Directory.EnumerateFiles(path).Where(x => Path.GetExtension(x) is ".yaml" or ".yml" or ".json").Order(StringComparer.Ordinal).Select(Path.GetFullPath)
    : [Path.GetFullPath(path)];
