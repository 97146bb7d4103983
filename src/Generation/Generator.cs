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
        var document = YamlFile.Read(arguments.Spec);
        var overlaid = Overlay(document, arguments.Overlay, log);
        var api = Lower(overlaid);
        var lowered = NSwagDocument.Text(api);
        var printed = NSwagRun.Run(arguments, lowered);
        var files = SourceSplitter.Split(printed);
        CheckComplete(api, files);
        var changed = OutputFolder.Update(arguments.Out, files, lowered);
        log.WriteLine($"Generated {files.Count} files, {changed} changed.");
        return 0;
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

    // NSwag is to print everything, under the names that it is given.
    private static void CheckComplete(LoweredApi api, IReadOnlyDictionary<string, string> files)
    {
        var names = api.Types.Types.Select(x => x.Name + SourceSplitter.Extension).Order(StringComparer.Ordinal);
        if (names.FirstOrDefault(x => !files.ContainsKey(x)) is { } missing)
        {
            throw new GenerationException(
                "IG0063", "#/components/schemas", $"NSwag did not print {missing}.", "Give its schema another name with x-csharp-name in an overlay action.");
        }
    }
}
