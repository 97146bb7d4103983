using System.Diagnostics;
using System.Globalization;
using InferenceGateway.Generation;
using InferenceGateway.Generation.NSwag;
using InferenceGateway.Generation.Reading;

namespace InferenceGateway.SpecSweep.Growth;

/// <summary>Time and memory of one document. Each has a process of its own, because the most memory of a process is never less than before.</summary>
internal static class GrowthMeasurement
{
    private const int WarmUps = 5;

    private const int Attempts = 5;

    private const string None = "-";

    public static readonly string[] Columns =
        ["schemas", "document", "our stages", "for each schema", "allocated for each", "with NSwag", "processor time for each", "memory of the generator", "of the largest NSwag"];

    public static string[] Run(int schemas, string nswag)
    {
        using var folder = new ScratchFolder();

        // The code is compiled once, whatever the size of the document.
        var small = WriteTo(folder.Next(), 100);
        for (var i = 0; i < WarmUps; i++)
        {
            MeasureOwn(small);
        }

        var document = WriteTo(folder.Next(), schemas);
        var (own, allocated) = Enumerable.Range(0, Attempts).Select(_ => MeasureOwn(document)).MinBy(x => x.Processor);
        var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        Generator.Run(Sweep.ArgumentsOf(document, overlay: null, nswag, folder), TextWriter.Null);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var processor = Environment.CpuUsage.TotalTime - before;
        var nswags = ChildUsage.Now;
        using var process = Process.GetCurrentProcess();
        return
        [
            Number(schemas, "N0"),
            Number(new FileInfo(document).Length / 1e3, "N0") + " KB",
            Number(own.TotalSeconds, "0.000") + " s",
            Number(own.TotalMicroseconds / schemas, "N0") + " µs",
            Number(allocated / (double)schemas / 1e3, "N0") + " KB",
            Number(elapsed.TotalSeconds, "0.0") + " s",
            nswags is { Processor: var theirs } ? Number((processor + theirs).TotalMilliseconds / schemas, "0.00") + " ms" : None,
            Number(process.PeakWorkingSet64 / 1e6, "N0") + " MB",
            nswags is { Memory: var most } ? Number(most / 1e6, "N0") + " MB" : None,
        ];
    }

    // What the generator does before NSwag: it reads, lowers, and writes the lowered document, whole and in parts. The time of the
    // processor is taken, because other work on the machine does not change it much.
    private static (TimeSpan Processor, long Allocated) MeasureOwn(string document)
    {
        GC.Collect();
        var (start, before) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        var api = Generator.Lower(OpenApiFile.Read(document));
        _ = NSwagDocument.Utf8(api);
        foreach (var part in NSwagDocument.Parts(api))
        {
            NSwagDocument.WritePart(part, TextWriter.Null);
        }

        return (Environment.CpuUsage.TotalTime - start, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    private static string WriteTo(string path, int schemas)
    {
        path += ".yaml";
        File.WriteAllText(path, GrowthDocument.Write(schemas));
        return path;
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
