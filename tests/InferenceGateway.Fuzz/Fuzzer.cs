using System.Diagnostics;

namespace InferenceGateway.Fuzz;

/// <summary>Runs the inputs one after the other, and watches that each of them ends.</summary>
internal sealed class Fuzzer(FuzzOptions options, IReadOnlyList<IFuzzTarget> targets, Action<string> print)
{
    // What recursion has on the smallest main thread that .NET starts with by default.
    private const int StackSize = 1024 * 1024;

    private readonly List<Finding> _findings = [];
    private FuzzTrial? _trial;
    private IFuzzTarget? _target;
    private long _started;
    private int _input;
    private int _done;
    private int _refused;
    private long _settled;
    private volatile bool _isOver;

    public FuzzReport Run()
    {
        var start = Stopwatch.GetTimestamp();
        print($"seed {options.Seed}, inputs {options.From} to {options.From + options.Count - 1}");
        Volatile.Write(ref _started, start);
        var worker = new Thread(Work, StackSize) { IsBackground = true, Name = "fuzz" };
        worker.Start();
        while (!worker.Join(TimeSpan.FromMilliseconds(100)))
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref _started)) > options.Limit)
            {
                // Nothing can stop the thread: the run ends without it.
                _isOver = true;
                Report($"no end after {options.Limit.TotalSeconds:0} s");
                break;
            }
        }

        var growth = _settled == 0 ? 0 : options.MeasureHeap() - _settled;
        if (growth > options.MaxGrowth)
        {
            Report($"the heap grew by {growth} bytes");
        }

        return new FuzzReport(options.Seed, _done, _refused, Stopwatch.GetElapsedTime(start), growth, _findings);
    }

    private void Work()
    {
        for (var index = 0; index < options.Count && _findings.Count < options.MaxFindings && !_isOver; index++)
        {
            _input = options.From + index;
            _trial = new FuzzTrial(options.Seed, _input);
            _target = targets[_trial.Random.Next(targets.Count)];
            Volatile.Write(ref _started, Stopwatch.GetTimestamp());
            Try(_target, _trial);
            _done++;
            _refused += _trial.IsRefused ? 1 : 0;
            if (_done == Math.Max(1, options.Count / 10))
            {
                _settled = options.MeasureHeap();
            }

            if (_done % 100_000 == 0)
            {
                print($"{_done} inputs, {_refused} refused, {_findings.Count} findings");
            }
        }
    }

    private void Try(IFuzzTarget target, FuzzTrial trial)
    {
        try
        {
            if (target.Try(trial) is { } problem)
            {
                Report(problem);
            }
            else if (options.IsVerbose)
            {
                print($"{target.Name}, {(trial.IsRefused ? "refused" : "read")}: {Finding.Printable(trial.Bytes)}");
            }
        }
#pragma warning disable CA1031 // whatever it is: it is the finding
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Report(exception.ToString());
        }
    }

    private void Report(string problem)
    {
        var finding = new Finding(options.Seed, _input, _target?.Name ?? "", problem, _trial?.Bytes ?? []);
        finding = _target?.Repeat is { } repeat ? finding with { Repeat = repeat } : finding;
        _findings.Add(finding);
        print(finding.ToString());
    }
}
