using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Output;
using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation;

/// <summary>The stages from a document to sources. Each takes what the one before it made, and changes none of it.</summary>
internal static class Generator
{
    public static int Run(Arguments arguments, TextWriter log)
    {
        using var held = FolderLock.Take(arguments.Out);
        FileTransaction.Recover(arguments.Out, FileSteps.Real);
        var sources = Generate(arguments, log);
        var changes = new FileTransaction(arguments.Out, FileSteps.Real);
        var changed = OutputFolder.Stage(arguments.Out, sources, changes);
        changes.Commit();
        log.WriteLine($"Generated {sources.Files.Count} files, {changed} changed.");
        return 0;
    }

    /// <summary>The sources, none of which is written yet; the caller holds the lock of the folder that they are for.</summary>
    public static GeneratedSources Generate(Arguments arguments, TextWriter log)
    {
        var api = Lower(arguments, log);
        CheckAny(api, arguments.Spec);
        var files = NSwagRun.Run(arguments, api);
        CheckComplete(api, files);
        return new GeneratedSources(files, NSwagDocument.Utf8(api));
    }

    private static LoweredApi Lower(Arguments arguments, TextWriter log)
    {
        var document = Overlay(OpenApiFile.Read(arguments.Spec), arguments.Overlay, log);
        var api = Lower(document);
        foreach (var warning in api.Renamed)
        {
            log.WriteLine($"{SourcePosition.Of(JsonPointer.Nearest(document, warning.Pointer))}: warning IG0035: {warning}");
        }

        return api;
    }

    /// <summary>The document with the corrections of an overlay, if there is one.</summary>
    public static JObject Overlay(JObject document, string? path, TextWriter log)
    {
        if (path is null)
        {
            return document;
        }

        var overlay = YamlFile.Read(path);
        try
        {
            var (overlaid, warnings) = OverlayActions.Apply(document, overlay);
            foreach (var warning in warnings)
            {
                log.WriteLine(warning);
            }

            return overlaid;
        }
        catch (GenerationException e)
        {
            e.Locate(overlay, path);
            throw;
        }
    }

    /// <summary>The C# that a document asks for.</summary>
    public static LoweredApi Lower(JObject document)
    {
        try
        {
            return ApiLowering.Lower(document);
        }
        catch (GenerationException e)
        {
            e.Locate(document, null);
            throw;
        }
    }

    private static void CheckAny(LoweredApi api, string file)
    {
        if (api.Types.Types.Count == 0 && api.Operations.Count == 0)
        {
            throw new GenerationException("IG0006", "#", "The document asks for no type and no operation.", "Check the file, and the overlay if it removes them.", file);
        }
    }

    // NSwag is to print everything, under the names that it is given.
    private static void CheckComplete(LoweredApi api, IReadOnlyDictionary<string, byte[]> files)
    {
        var names = api.Types.Types.Select(x => x.Name + SourceSplitter.Extension).Order(StringComparer.Ordinal);
        if (names.FirstOrDefault(x => !files.ContainsKey(x)) is { } missing)
        {
            throw new GenerationException(
                "IG0063", "#/components/schemas", $"NSwag did not print {missing}.", "Give its schema another name with x-csharp-name in an overlay action.");
        }
    }
}
