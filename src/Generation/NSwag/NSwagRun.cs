using System.Runtime.ExceptionServices;
using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Output;
using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Runs the NSwag command line on the lowered document.</summary>
internal static class NSwagRun
{
    private const string Templates = "Templates";

    // It is one short run: what .NET does for a long-running server's sake costs it a third of its time, and half of its memory.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_GCgen0size"] = "0x4000000",
    };

    /// <summary>
    /// Everything that NSwag reads and writes lies in one folder and is named relative to it: in the values of its
    /// variables a comma, an equals sign or <c>$(…)</c> of a path would mean something.
    /// </summary>
    /// <returns>The printed files by their names.</returns>
    public static IReadOnlyDictionary<string, byte[]> Run(Arguments arguments, LoweredApi api)
    {
        if (!File.Exists(arguments.NSwag))
        {
            throw new GenerationException(
                "IG0061", arguments.NSwag, "NSwag's command line is not there.", "Build src/Generation, which restores it with the package NSwag.MSBuild, or correct --nswag.");
        }

        using var work = new WorkFolder(arguments.Out);
        var configuration = work.Copy(arguments.NSwagFile);
        Directory.CreateDirectory(work.File(Templates));
        foreach (var template in Directory.EnumerateFiles(arguments.Templates, "*.liquid"))
        {
            File.Copy(template, Path.Combine(work.File(Templates), Path.GetFileName(template)));
        }

        var parts = NSwagDocument.Parts(api);
        var printed = new IReadOnlyDictionary<string, byte[]>[parts.Count];
        try
        {
            Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) }, i =>
                printed[i] = Print(arguments, work, configuration, parts[i], i));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        // The files of the operations are in each part, and complete in the first.
        foreach (var (name, content) in printed.SelectMany(x => x))
        {
            files.TryAdd(name, content);
        }

        return files;
    }

    private static IReadOnlyDictionary<string, byte[]> Print(Arguments arguments, WorkFolder work, string configuration, LoweredApi part, int index)
    {
        var (spec, output) = ($"{index}.json", $"{index}.cs");
        using (var text = new StreamWriter(work.File(spec)))
        {
            NSwagDocument.WritePart(part, text);
        }

        var variables = $"Spec={spec},Out={output},Templates={Templates}";
        var (code, said) = ChildProcess.Run("dotnet", ["exec", arguments.NSwag, "run", configuration, "/variables:" + variables], work.Path, Settings);
        if (code != 0 || !File.Exists(work.File(output)))
        {
            throw new GenerationException("IG0060", arguments.NSwagFile, $"NSwag failed with exit code {code}:\n{said}\n", "Its output above says why.");
        }

        using var printed = new StreamReader(work.File(output));
        return SourceSplitter.Split(printed);
    }
}
