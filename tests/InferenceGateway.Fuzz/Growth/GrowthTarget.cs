using System.Diagnostics;

namespace InferenceGateway.Fuzz.Growth;

/// <summary>Checks that the work for an input grows with its size, and not with the square of its size.</summary>
/// <param name="reader">What reads the input.</param>
/// <param name="input">Makes the input, at any size.</param>
/// <param name="size">The size in bytes of the smaller one of the two inputs that are compared.</param>
/// <param name="measure">Runs the work and says how long it took; null for processor time. Tests count the work instead.</param>
internal sealed class GrowthTarget(GrowthReader reader, GrowthInput input, int size, Func<Action, TimeSpan>? measure = null) : IFuzzTarget
{
    /// <summary>How many times larger the other input is.</summary>
    private const int Factor = 8;

    /// <summary>How many times the work of the smaller input the larger one may cost. Linear work costs 8 times as much, quadratic work 64 times.</summary>
    private const int MaxRatio = 24;

    /// <summary>The best of so many measurements counts: others that use the machine can only make work slower.</summary>
    private const int Measurements = 5;

    /// <summary>A shorter time says nothing, and counts as this one.</summary>
    private static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(2);

    /// <summary>Work that takes this long is not measured again.</summary>
    private static readonly TimeSpan s_long = TimeSpan.FromSeconds(2);

    public string Name => $"growth of {reader.Name}, {input.Name}";

    public string Repeat => $"--growth {size / 1024}";

    public string? Try(FuzzTrial trial)
    {
        trial.Bytes = input.Make(size);
        var large = input.Make(Factor * size);

        // The first run compiles.
        reader.Read(trial.Bytes);
        if (Measure(large) <= MaxRatio * s_least)
        {
            return null;
        }

        var once = Best(trial.Bytes, TimeSpan.Zero);
        var budget = MaxRatio * (once > s_least ? once : s_least);
        var more = Best(large, budget);
        return more <= budget
            ? null
            : FormattableString.Invariant($"{trial.Bytes.Length} bytes take {once.TotalMilliseconds:0.0} ms, and {large.Length} bytes {more.TotalMilliseconds:0.0} ms, which is more than {MaxRatio} times as much");
    }

    /// <summary>The shortest time of several runs, which end as soon as one is short enough.</summary>
    private TimeSpan Best(byte[] bytes, TimeSpan enough)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < Measurements && best > enough; run++)
        {
            var time = Measure(bytes);
            best = time < best ? time : best;
            if (time > s_long)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The processor time, which others that use the machine hardly change, or the time that passed where other threads of the process worked as well.</summary>
    private static TimeSpan ProcessorTime(Action work)
    {
        var (used, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        work();
        var (time, passed) = (Environment.CpuUsage.TotalTime - used, Stopwatch.GetElapsedTime(start));
        return time < passed ? time : passed;
    }

    private TimeSpan Measure(byte[] bytes) => (measure ?? ProcessorTime)(() => reader.Read(bytes));
}
