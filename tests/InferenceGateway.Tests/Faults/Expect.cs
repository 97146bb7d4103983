using System.Net;

namespace InferenceGateway.Tests.Faults;

/// <summary>What becomes of the connection of a call that failed.</summary>
internal enum After
{
    /// <summary>There was none.</summary>
    None,

    /// <summary>The client closed it.</summary>
    Closed,

    /// <summary>The next call goes over it.</summary>
    Reused,

    /// <summary>Either: the framework decides.</summary>
    Released,
}

/// <summary>What is promised of a call under a fault.</summary>
/// <param name="Error">The exact type of the exception; null for a good answer.</param>
/// <param name="Says">What the message holds.</param>
internal sealed record Expect(Type? Error, params string[] Says)
{
    /// <summary>The text that was handed out, or the whole of a good answer.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many chunks a stream had handed out; null where no stream had begun.</summary>
    public int? Chunks { get; init; }

    /// <summary>What the body that was kept holds.</summary>
    public string? Body { get; init; }

    public HttpStatusCode? Status { get; init; }

    /// <summary>The time limit that ran out.</summary>
    public string? Setting { get; init; }

    public After Connection { get; init; } = After.Closed;

    public static Expect Answer(string text = "ab") => new((Type?)null) { Text = text, Connection = After.Reused };

    public static Expect Broken(params string[] says) => new(typeof(GatewayConnectionException), says);

    public static Expect Protocol(params string[] says) => new(typeof(GatewayProtocolException), says);

    public static Expect Api(Type type, HttpStatusCode status, params string[] says) => new(type, says) { Status = status };

    public static Expect Timeout(string setting, params string[] says) => new(typeof(GatewayTimeoutException), says) { Setting = setting };

    /// <summary>A stream that broke off after its first text.</summary>
    public static Expect Incomplete(params string[] says) => new(typeof(StreamIncompleteException), says) { Text = "a", Chunks = FaultCall.EventsToFirstText };

    /// <summary>The same, of a stream that had begun and handed out its first text.</summary>
    public Expect MidStream() => this with { Text = "a", Chunks = FaultCall.EventsToFirstText };

    /// <summary>The same, of a stream that had begun and handed out nothing.</summary>
    public Expect AtStart() => this with { Chunks = 0 };

    public Expect Then(After connection) => this with { Connection = connection };
}
