using InferenceGateway.Generation.Overlay;

namespace InferenceGateway.Generation.Report;

/// <summary>Writes a report: one line for each change, as text for the console or as Markdown.</summary>
internal static class ReportWriter
{
    private static readonly Effect[] Effects = [Effect.SourceBreaking, Effect.BehaviourChanging, Effect.Additive];

    public static void Text(ChangeReport report, TextWriter to)
    {
        to.WriteLine($"Changes: {report.Summary}.");
        foreach (var change in report.Api.Changes)
        {
            to.WriteLine($"{ChangeReport.Word(change.Effect),-18} {Headline(change),-18} {change.Name}{Rest(change, report)}");
        }

        foreach (var type in report.After.Api.Renamed)
        {
            to.WriteLine($"{"name",-18} {"given",-18} {type.Name}: {type.Why}");
        }

        Overlay(report.Overlay, to);
        foreach (var method in report.WithoutFacade)
        {
            to.WriteLine($"{"facade",-18} {"missing",-18} {method}: the client has no method for it yet");
        }
    }

    public static void Overlay(IEnumerable<OverlayFinding> findings, TextWriter to)
    {
        foreach (var finding in findings)
        {
            to.WriteLine($"{"overlay",-18} {(finding.State == OverlayState.Unnecessary ? "unnecessary" : "no match"),-18} {finding.Target}: {ChangeReport.Say(finding)} ({finding.Position})");
        }
    }

    /// <param name="report">The report.</param>
    /// <param name="title">The document's name.</param>
    /// <param name="to">Where it goes.</param>
    public static void Markdown(ChangeReport report, string title, TextWriter to)
    {
        to.Write($"# Changes of {title}\n\n{report.Summary}.\n");
        foreach (var effect in Effects.Where(x => report.Count(x) > 0))
        {
            var word = ChangeReport.Word(effect);
            to.Write($"\n## {char.ToUpperInvariant(word[0])}{word[1..]}\n\n");
            foreach (var change in report.Api.Changes.Where(x => x.Effect == effect))
            {
                to.Write($"- {Headline(change)} `{change.Name}`{Escaped(Rest(change, report))}\n");
            }
        }

        Section("Names that are not those of their places", report.After.Api.Renamed.Select(x => $"`{x.Name}`: {x.Why} (`{x.Pointer}`)"), to);
        Section("The overlay", report.Overlay.Select(x => $"`{x.Target}` {ChangeReport.Say(x)} ({Path.GetFileName(x.Position)})"), to);
        Section("Operations without a method of the client", report.WithoutFacade.Select(x => $"`{x}`"), to);
    }

    private static string Headline(Change change) => $"{ChangeReport.Word(change.Subject)} {ChangeReport.Word(change.Kind)}";

    private static string Rest(Change change, ChangeReport report)
    {
        var place = report.Place(change);
        return (change.What.Length > 0 ? $": {change.What}" : "") + (place.Length > 0 ? $" ({place})" : "");
    }

    // Types have angle brackets, which Markdown would take for HTML.
    private static string Escaped(string text) => text.Replace("<", "\\<", StringComparison.Ordinal);

    private static void Section(string title, IEnumerable<string> lines, TextWriter to)
    {
        var list = lines.ToList();
        if (list.Count > 0)
        {
            to.Write($"\n## {title}\n\n{string.Concat(list.Select(x => $"- {x}\n"))}");
        }
    }
}
