using System.Text;
using InferenceGateway.Generation.Output;
using InferenceGateway.Generation.Overlay;
using InferenceGateway.Generation.Reading;
using InferenceGateway.Generation.Report;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Update;

/// <summary>Takes over a new version of the document and says what it changes.</summary>
internal static class DocumentUpdate
{
    public const int Breaks = 3;

    public static int Run(UpdateArguments arguments, TextWriter log) => Run(arguments, log, FileSteps.Real);

    public static int Run(UpdateArguments arguments, TextWriter log, FileSteps steps)
    {
        Recover(arguments.Generation.Out, steps);
        var report = Compare(arguments, log);
        if (!arguments.IsDryRun)
        {
            Replace(arguments, report, steps);
        }
        else if (arguments.Report is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, Markdown(report, arguments));
        }

        ReportWriter.Text(report, log);
        log.WriteLine(arguments.IsDryRun ? "A dry run: nothing was changed." : $"{arguments.Document} is the new version, and the sources are generated from it.");
        return report.Breaks ? Breaks : 0;
    }

    /// <summary>Document, sources and report change together or not at all; before that, everything that can fail has been done.</summary>
    private static void Replace(UpdateArguments arguments, ChangeReport report, FileSteps steps)
    {
        var output = arguments.Generation.Out;
        using var held = FolderLock.Take(output);
        var document = File.ReadAllBytes(arguments.Generation.Spec);
        var sources = Generator.Generate(arguments.Generation, TextWriter.Null);
        var changes = new FileTransaction(output, steps);
        OutputFolder.Stage(output, sources, changes);
        if (arguments.Report is { } file)
        {
            changes.Write(file, Markdown(report, arguments));
        }

        changes.Write(arguments.Document, document);
        changes.Commit();
    }

    private static void Recover(string output, FileSteps steps)
    {
        if (FileTransaction.IsPending(output))
        {
            using var held = FolderLock.Take(output);
            FileTransaction.Recover(output, steps);
        }
    }

    private static byte[] Markdown(ChangeReport report, UpdateArguments arguments)
    {
        using var markdown = new StringWriter();
        ReportWriter.Markdown(report, Path.GetFileName(arguments.Document), markdown);
        return Encoding.UTF8.GetBytes(markdown.ToString());
    }

    private static ChangeReport Compare(UpdateArguments arguments, TextWriter log)
    {
        var old = OpenApiFile.Read(arguments.Document);
        var now = OpenApiFile.Read(arguments.Generation.Spec);
        // What matches nothing is in the report.
        var overlaidOld = Generator.Overlay(old, arguments.OldOverlay, TextWriter.Null);
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

        return new ChangeReport(before, after, ApiComparison.Of(before, after), findings, FacadeReview.Missing(after.Api.Operations, arguments.Client));
    }
}
