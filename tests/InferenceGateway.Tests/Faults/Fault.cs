namespace InferenceGateway.Tests.Faults;

/// <summary>One way in which a server, or what stands before it, fails.</summary>
/// <param name="Name">The row of the matrix.</param>
/// <param name="Script">What the server does with the request.</param>
/// <param name="Whole">What is promised of answers that are read whole.</param>
/// <param name="Streamed">What is promised of streams.</param>
internal sealed record Fault(string Name, Func<FaultConnection, FaultCall, Task> Script, Expect Whole, Expect Streamed)
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

    /// <summary>What is promised of single calls, where that differs.</summary>
    public Dictionary<string, Expect> But { get; init; } = [];

    public Expect Expected(FaultCall call) => But.TryGetValue(call.Name, out var expected) ? expected : call.IsStream ? Streamed : Whole;
}
