using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Report;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Update;

/// <summary>Takes over a new version of the document and says what it changes.</summary>
internal static class DocumentUpdate
{
    public const int Breaks = 3;

    public static int Run(UpdateArguments arguments, TextWriter log)
    {
        var report = Compare(arguments, log);
        if (!arguments.IsDryRun)
        {
            DocumentInPlace.Replace(arguments.Document, arguments.Generation.Spec, () => Generator.Run(arguments.Generation with { Spec = arguments.Document }, TextWriter.Null));
        }

        ReportWriter.Text(report, log);
        if (arguments.Report is { } file)
        {
            using var markdown = new StringWriter();
            ReportWriter.Markdown(report, Path.GetFileName(arguments.Document), markdown);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, markdown.ToString());
        }

        log.WriteLine(arguments.IsDryRun ? "A dry run: nothing was changed." : $"{arguments.Document} is the new version, and the sources are generated from it.");
        return report.Breaks ? Breaks : 0;
    }

    private static ChangeReport Compare(UpdateArguments arguments, TextWriter log)
    {
        var old = YamlFile.Read(arguments.Document);
        var now = YamlFile.Read(arguments.Generation.Spec);
        // What matches nothing is in the report.
        var overlaidOld = Generator.Overlay(old, arguments.Generation.Overlay, TextWriter.Null);
        var overlaidNow = Generator.Overlay(now, arguments.Generation.Overlay, TextWriter.Null);
        var findings = arguments.Generation.Overlay is { } path ? OverlayReview.Of(old, now, YamlFile.Read(path)) : [];
        var before = ApiModel.Of(overlaidOld);
        ApiModel after;
        try
        {
            after = ApiModel.Of(overlaidNow);
        }
        catch (GenerationException)
        {
            // An action that the document has caught up with may be the very reason.
            ReportWriter.Overlay(findings.Where(x => x.IsNew), log);
            throw;
        }

        return new ChangeReport(before, after, ApiComparison.Of(before, after), findings, FacadeReview.Missing(after.Operations, arguments.Client));
    }
}
