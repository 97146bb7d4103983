using System.Text;
using InferenceGateway.Testing.Replies;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing;

public sealed partial class FakeReply
{
    /// <summary>Creates a JSON reply with the content type <c>application/json</c>.</summary>
    /// <param name="json">The body, which is sent unchanged. It may be invalid JSON.</param>
    /// <param name="status">The status code.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Json(string json, int status = 200) => Script(status, "application/json").Write(json);

    /// <summary>Creates a reply with another content type, such as the error page of a proxy.</summary>
    /// <param name="text">The body.</param>
    /// <param name="status">The status code.</param>
    /// <param name="contentType">The content type.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Text(string text, int status = 200, string contentType = "text/plain; charset=utf-8") =>
        Script(status, contentType).Write(text);

    /// <summary>Creates a reply with an error in the gateway's own form, <c>{"error":"message"}</c>.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="message">
    /// The error message. On the chat API, the gateway puts the complete body of a provider's error here. Pass that JSON as the message
    /// to get the doubly encoded error.
    /// </param>
    /// <returns>The reply.</returns>
    public static FakeReply Error(int status, string message) =>
        Script(status, "application/json; charset=utf-8").Write(ErrorBody.Create(message));

    /// <summary>
    /// Creates a reply with an error in the form of <c>/v1/messages</c>,
    /// <c>{"type":"error","error":{"type":…,"message":…}}</c>. The gateway's own errors on that path have this form, and so do the
    /// errors of Anthropic that it forwards.
    /// </summary>
    /// <param name="status">The status code.</param>
    /// <param name="type">The type of the error, for example <c>rate_limit_error</c> or <c>overloaded_error</c>.</param>
    /// <param name="message">The error message.</param>
    /// <returns>The reply.</returns>
    public static FakeReply MessagesError(int status, string type, string message) =>
        Script(status, "application/json; charset=utf-8").Write(ErrorBody.Messages(type, message));

    /// <summary>Creates a reply with a stream of chat chunks as server-sent events, followed by <c>data: [DONE]</c>.</summary>
    /// <param name="chunks">The data of each event, which usually is the JSON of a chunk. Each event is sent separately.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Events(params string[] chunks) => Events(chunks, done: true);

    /// <summary>Creates a reply with a stream of chat chunks as server-sent events.</summary>
    /// <param name="chunks">The data of each event, which usually is the JSON of a chunk. Each event is sent separately.</param>
    /// <param name="done">Whether <c>data: [DONE]</c> follows.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Events(IEnumerable<string> chunks, bool done)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        var reply = EventStream().AddRange(chunks.Select(chunk =>
            new WriteStep(Encoding.UTF8.GetBytes(new ServerEvent(Name: null, chunk).ToString()))));
        return done ? reply.Done() : reply;
    }

    /// <summary>Creates a reply without a body. Add the body step by step.</summary>
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
    /// Creates a reply whose bytes are completely specified by the test, including the status line and the headers. Its steps are written
    /// to the socket unchanged, and its end closes the connection. Without steps, the connection is closed without a response.
    /// </summary>
    /// <returns>The reply.</returns>
    public static FakeReply RawHttp() => new(new ReplyPlan { IsRaw = true });

    /// <summary>Creates a reply whose bytes are completely specified by the test, like <see cref="RawHttp()"/>.</summary>
    /// <param name="text">The first bytes as UTF-8. It may be empty.</param>
    /// <returns>The reply.</returns>
    public static FakeReply RawHttp(string text) => RawHttp().Write(text);

    /// <summary>Creates a reply whose bytes are completely specified by the test, like <see cref="RawHttp()"/>.</summary>
    /// <param name="bytes">The first bytes.</param>
    /// <returns>The reply.</returns>
    public static FakeReply RawHttp(ReadOnlySpan<byte> bytes) => RawHttp().Write(bytes);

    /// <summary>Creates a stream without events, with the headers that the gateway sends.</summary>
    internal static FakeReply EventStream() => Script(200, "text/event-stream")
        .WithHeader("Cache-Control", "no-cache")
        .WithHeader("Connection", "keep-alive")
        .WithHeader("X-Accel-Buffering", "no");
}
