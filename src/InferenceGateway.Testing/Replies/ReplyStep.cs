namespace InferenceGateway.Testing.Replies;

internal abstract record ReplyStep;

internal sealed record WriteStep(ReadOnlyMemory<byte> Bytes) : ReplyStep;

internal abstract record WaitStep : ReplyStep
{
    public abstract Task WaitAsync(TimeProvider timeProvider, CancellationToken cancellationToken);
}

internal sealed record DelayStep : WaitStep
{
    private readonly TimeSpan _delay;

    public DelayStep(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        _delay = delay;
    }

    public override Task WaitAsync(TimeProvider timeProvider, CancellationToken cancellationToken) =>
        Task.Delay(_delay, timeProvider, cancellationToken);
}

internal sealed record GateStep : WaitStep
{
    private readonly Task _gate;

    public GateStep(Task gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        _gate = gate;
    }

    public override async Task WaitAsync(TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
