namespace InferenceGateway.Tests.Faults;

/// <summary>One way in which a server, or a proxy before it, fails.</summary>
/// <param name="Name">The name of the fault in the names of tests.</param>
/// <param name="Script">What the server does with the request.</param>
/// <param name="Whole">How calls must end whose answers are read whole.</param>
/// <param name="Streamed">How streams must end.</param>
internal sealed record Fault(string Name, Func<FaultConnection, FaultCall, Task> Script, ExpectedOutcome Whole, ExpectedOutcome Streamed)
{
    /// <summary>Options that the client needs for the fault.</summary>
    public Action<InferenceGatewayClientOptions>? Options { get; init; }

    /// <summary>The address to call, if it is not that of the server.</summary>
    public Func<FaultServer, Uri>? Address { get; init; }

    /// <summary>Whether the server runs the script when the client connects, without reading a request.</summary>
    public bool AtConnect { get; init; }

    /// <summary>The limit that ends the call, where the server falls silent: the clock moves by it, once, as soon as the client waits. Zero where no time must pass.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.Zero;

    /// <summary>How many bytes of a body come before the server falls silent; null where not even the headers do.</summary>
    public Func<FaultCall, int>? BodyBeforeSilence { get; init; }

    /// <summary>How single calls must end, where that differs.</summary>
    public Dictionary<string, ExpectedOutcome> But { get; init; } = [];

    public ExpectedOutcome Expected(FaultCall call) => But.TryGetValue(call.Name, out var expected) ? expected : call.IsStream ? Streamed : Whole;
}
