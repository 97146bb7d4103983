using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Output;
using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation;

/// <summary>From a document to sources: overlay, lowering, NSwag, files.</summary>
internal static class Generator
{
    /// <summary>The plain document, kept beside the sources so that NSwag can be run on it by hand.</summary>
    public const string LoweredFile = "lowered.json";

    public static int Run(Arguments arguments, TextWriter log)
    {
        Directory.CreateDirectory(arguments.Out);
        using var held = FolderLock.Take(arguments.Out);
        var document = Document(arguments, log);
        using var work = new WorkFolder(arguments.Out);
        var lowered = work.File(LoweredFile);
        var plain = Lower(document);
        File.WriteAllText(lowered, plain.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");

        var printed = NSwagRun.Run(arguments.NSwag, arguments.NSwagFile, lowered, arguments.Templates, work.Path);

        var files = SourceSplitter.Split(printed);
        CheckComplete(plain, files.Keys);
        var changed = OutputFolder.Update(arguments.Out, files, lowered);
        log.WriteLine($"Generated {files.Count} files, {changed} changed.");
        return 0;
    }

    // NSwag is to resolve and to print, never to name or to leave out.
    private static void CheckComplete(JObject plain, IEnumerable<string> files)
    {
        var wanted = Lowered.TypeNames(plain).Select(x => x + SourceSplitter.Extension);
        foreach (var name in wanted.Except(files, StringComparer.Ordinal))
        {
            throw new GenerationException(
                "IG0063", "#/components/schemas", $"NSwag did not print {name}.", "Give its schema another name with x-csharp-name in an overlay action.");
        }
    }

    private static JObject Document(Arguments arguments, TextWriter log)
    {
        var document = YamlFile.Read(arguments.Spec);
        if (arguments.Overlay is { } path)
        {
            var overlay = YamlFile.Read(path);
            try
            {
                foreach (var warning in OverlayActions.Apply(document, overlay))
                {
                    log.WriteLine(warning);
                }
            }
            catch (GenerationException e)
            {
                e.Locate(overlay, path);
                throw;
            }
        }

        return document;
    }

    private static JObject Lower(JObject document)
    {
        try
        {
            return Lowered.From(document);
        }
        catch (GenerationException e)
        {
            e.Locate(document, null);
            throw;
        }
    }
}
