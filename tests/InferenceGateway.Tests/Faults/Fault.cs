namespace InferenceGateway.Tests.Faults;

/// <summary>One way in which a server, or what stands before it, fails.</summary>
/// <param name="Name">The name of the fault in the names of tests.</param>
/// <param name="Script">What the server does with the request.</param>
/// <param name="Whole">How calls must end whose answers are read whole.</param>
/// <param name="Streamed">How streams must end.</param>
internal sealed record Fault(string Name, Func<FaultConnection, FaultCall, Task> Script, ExpectedOutcome Whole, ExpectedOutcome Streamed)
{
    /// <summary>What the fault needs of the client.</summary>
    public Action<InferenceGatewayClientOptions>? Options { get; init; }

    /// <summary>Where it is not the server's address.</summary>
    public Func<FaultServer, Uri>? Address { get; init; }

    /// <summary>Whether the server begins to act when it is connected to.</summary>
    public bool AtConnect { get; init; }

    /// <summary>The limit that ends the call, where the server falls silent: the clock moves by it, once, as soon as the client waits. Zero where no time must pass.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.Zero;

    /// <summary>How many bytes of a body come before the server falls silent; null where not even the headers do.</summary>
    public Func<FaultCall, int>? BodyBeforeSilence { get; init; }

    /// <summary>How single calls must end, where that differs.</summary>
    public Dictionary<string, ExpectedOutcome> But { get; init; } = [];

    public ExpectedOutcome Expected(FaultCall call) => But.TryGetValue(call.Name, out var expected) ? expected : call.IsStream ? Streamed : Whole;
}
