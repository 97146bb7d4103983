using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Testing.Tests.Support;

/// <summary>Notes how long it was asked to wait, and does not wait.</summary>
internal sealed class InstantTimeProvider : FakeTimeProvider
{
    public ConcurrentQueue<TimeSpan> Delays { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Delays.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
