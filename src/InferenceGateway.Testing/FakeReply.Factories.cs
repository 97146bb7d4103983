using System.Text;
using InferenceGateway.Testing.Replies;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing;

public sealed partial class FakeReply
{
    /// <summary>A JSON answer with content type <c>application/json</c>.</summary>
    /// <param name="json">The body, sent as it is: it need not be valid JSON.</param>
    /// <param name="status">The status code.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Json(string json, int status = 200) => Script(status, "application/json").Write(json);

    /// <summary>An answer of another kind, such as the error page of a proxy.</summary>
    /// <param name="text">The body.</param>
    /// <param name="status">The status code.</param>
    /// <param name="contentType">The content type.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Text(string text, int status = 200, string contentType = "text/plain; charset=utf-8") =>
        Script(status, contentType).Write(text);

    /// <summary>An error in the gateway's own shape, <c>{"error":"message"}</c>.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="message">
    /// The text. On chat the gateway puts the whole body of a provider's error here: give that JSON as the text to get
    /// the doubly encoded error that it sends then.
    /// </param>
    /// <returns>The reply.</returns>
    public static FakeReply Error(int status, string message) =>
        Script(status, "application/json; charset=utf-8").Write(ErrorBody.Create(message));

    /// <summary>
    /// An error in the shape of <c>/v1/messages</c>, <c>{"type":"error","error":{"type":…,"message":…}}</c>: the gateway's
    /// own errors there have it, and those of Anthropic that it relays.
    /// </summary>
    /// <param name="status">The status code.</param>
    /// <param name="type">The kind of error, for instance <c>rate_limit_error</c> or <c>overloaded_error</c>.</param>
    /// <param name="message">The text.</param>
    /// <returns>The reply.</returns>
    public static FakeReply MessagesError(int status, string type, string message) =>
        Script(status, "application/json; charset=utf-8").Write(ErrorBody.Messages(type, message));

    /// <summary>A stream of chat chunks as server-sent events, then <c>data: [DONE]</c>.</summary>
    /// <param name="chunks">The data of each event, usually the JSON of a chunk; each is one piece on the network.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Events(params string[] chunks) => Events(chunks, done: true);

    /// <summary>A stream of chat chunks as server-sent events.</summary>
    /// <param name="chunks">The data of each event, usually the JSON of a chunk; each is one piece on the network.</param>
    /// <param name="done">Whether <c>data: [DONE]</c> follows.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Events(IEnumerable<string> chunks, bool done)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        var reply = EventStream().AddRange(chunks.Select(chunk =>
            new WriteStep(Encoding.UTF8.GetBytes(new ServerEvent(Name: null, chunk).ToString()))));
        return done ? reply.Done() : reply;
    }

    /// <summary>An answer whose body is written step by step: begins one without a body.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="contentType">The content type; <see langword="null"/> for none.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not between 200 and 599.</exception>
    public static FakeReply Script(int status = 200, string? contentType = "text/event-stream")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        var reply = new FakeReply(new ReplyPlan { Status = status });
        return contentType is null ? reply : reply.WithHeader("Content-Type", contentType);
    }

    /// <summary>
    /// An answer of which every byte is yours, status line and headers included; its steps are written to the socket as
    /// they are, and its end closes the connection. Without any steps it is an empty reply.
    /// </summary>
    /// <returns>The reply.</returns>
    public static FakeReply RawHttp() => new(new ReplyPlan { IsRaw = true });

    /// <summary>An answer of which every byte is yours, like <see cref="RawHttp()"/>.</summary>
    /// <param name="text">The first bytes as UTF-8, may be empty.</param>
    /// <returns>The reply.</returns>
    public static FakeReply RawHttp(string text) => RawHttp().Write(text);

    /// <summary>An answer of which every byte is yours, like <see cref="RawHttp()"/>.</summary>
    /// <param name="bytes">The first bytes.</param>
    /// <returns>The reply.</returns>
    public static FakeReply RawHttp(ReadOnlySpan<byte> bytes) => RawHttp().Write(bytes);

    /// <summary>A stream without an event yet, with the headers that the gateway gives it.</summary>
    internal static FakeReply EventStream() => Script(200, "text/event-stream")
        .WithHeader("Cache-Control", "no-cache")
        .WithHeader("Connection", "keep-alive")
        .WithHeader("X-Accel-Buffering", "no");
}
