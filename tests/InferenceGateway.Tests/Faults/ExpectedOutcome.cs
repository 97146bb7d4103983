using System.Net;

namespace InferenceGateway.Tests.Faults;

/// <summary>What happens to the connection of a call that failed.</summary>
internal enum ConnectionOutcome
{
    /// <summary>There was none.</summary>
    None,

    /// <summary>The client closed it.</summary>
    Closed,

    /// <summary>The next call goes over it.</summary>
    Reused,

    /// <summary>Closed or reused, as the framework decides.</summary>
    Released,
}

/// <summary>How a call under a fault must end.</summary>
/// <param name="Error">The exact type of the exception; null for a good answer.</param>
/// <param name="Says">Texts that the message must contain.</param>
internal sealed record ExpectedOutcome(Type? Error, params string[] Says)
{
    /// <summary>The text that the caller had received, or all of a good answer.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many chunks the caller had received; null where no stream had begun.</summary>
    public int? Chunks { get; init; }

    /// <summary>A text that the body in the exception must contain.</summary>
    public string? Body { get; init; }

    public HttpStatusCode? Status { get; init; }

    /// <summary>The time limit that ran out.</summary>
    public string? Setting { get; init; }

    public ConnectionOutcome Connection { get; init; } = ConnectionOutcome.Closed;

    public static ExpectedOutcome Answer(string text = "ab") => new((Type?)null) { Text = text, Connection = ConnectionOutcome.Reused };

    public static ExpectedOutcome Broken(params string[] says) => new(typeof(GatewayConnectionException), says);

    public static ExpectedOutcome Protocol(params string[] says) => new(typeof(GatewayProtocolException), says);

    public static ExpectedOutcome Api(Type type, HttpStatusCode status, params string[] says) => new(type, says) { Status = status };

    public static ExpectedOutcome Timeout(string setting, params string[] says) => new(typeof(GatewayTimeoutException), says) { Setting = setting };

    /// <summary>A stream that broke off after its first text.</summary>
    public static ExpectedOutcome Incomplete(params string[] says) => new(typeof(StreamIncompleteException), says) { Text = "a", Chunks = FaultCall.EventsToFirstText };

    /// <summary>The same, for a stream whose first text the caller had received.</summary>
    public ExpectedOutcome MidStream() => this with { Text = "a", Chunks = FaultCall.EventsToFirstText };

    /// <summary>The same, for a stream that had begun without any chunk.</summary>
    public ExpectedOutcome AtStart() => this with { Chunks = 0 };

    public ExpectedOutcome Then(ConnectionOutcome connection) => this with { Connection = connection };
}
