using System.IO.Compression;
using System.Net;
using System.Text;
using InferenceGateway.Http;

namespace InferenceGateway.Tests.Faults;

/// <summary>Answers that break the rules of HTTP, or use rules that no gateway uses.</summary>
internal static class HttpFaults
{
    private static readonly ExpectedOutcome s_notFollowed = ExpectedOutcome.Api(typeof(GatewayApiException), HttpStatusCode.TemporaryRedirect, "Redirects are not followed", "Set BaseUrl to where this points: /v1/again").Then(ConnectionOutcome.Reused);
    private static readonly ExpectedOutcome s_noHeaders = ExpectedOutcome.Timeout("ResponseTimeout", "the headers of the answer did not come in time");

    public static IEnumerable<Fault> All =>
    [
        Good("wrong content type", (connection, call) => connection.AnswerAsync(call.Body(), contentType: "text/html; charset=utf-16")),
        Good("no content type", (connection, call) => connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {call.Body().Length}\r\n\r\n{call.Body()}")),
        Good("a content type that is none", (connection, call) => connection.AnswerAsync(call.Body(), contentType: ";;;")),
        new("content length too long", async (connection, call) =>
        {
            var body = call.Bodies();
            var begin = call.IsStream ? string.Concat(body.Take(FaultCall.EventsToFirstText)) : body[0];
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {call.Body().Length + 7}\r\n\r\n{begin}");
            await connection.FinishAsync();
        }, ExpectedOutcome.Broken("the connection broke after "), ExpectedOutcome.Incomplete("was cut off: the connection broke after 2 chunks")),
        new("content length too short", (connection, call) =>
        {
            var begin = call.IsStream ? string.Concat(call.Bodies().Take(FaultCall.EventsToFirstText)) : call.Body()[..30];
            return connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {begin.Length}\r\n\r\n{call.Body()}");
        }, ExpectedOutcome.Protocol("the JSON ends too early"), ExpectedOutcome.Incomplete("was cut off: the answer ended without ")),
        Same("content length that is no number", async (connection, call) =>
        {
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{call.Body()}");
            await connection.FinishAsync();
        }, ExpectedOutcome.Answer().Then(ConnectionOutcome.Closed)),
        Same("no HTTP at all", (connection, _) => connection.WriteAsync("SSH-2.0-OpenSSH_9.6\r\n"), ExpectedOutcome.Broken("could not be reached", "SSH-2.0")),
        Same("HTTP/3.7", (connection, call) => connection.WriteAsync($"HTTP/3.7 200 OK\r\nContent-Length: 2\r\n\r\n{{}}"), ExpectedOutcome.Broken("could not be reached")),
        new("chunk size that is no number", async (connection, call) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            await connection.PieceAsync(call.IsStream ? string.Concat(call.Bodies().Take(FaultCall.EventsToFirstText)) : call.Body()[..30]);
            await connection.ClientRead;
            await connection.WriteAsync("many\r\n");
        }, ExpectedOutcome.Broken("the connection broke after "), ExpectedOutcome.Incomplete("was cut off: the connection broke after 2 chunks")),
        Same("headers without end", async (connection, _) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\n");
            var line = "X-Noise: " + new string('x', 2_000) + "\r\n";
            while (!connection.IsOver)
            {
                await connection.WriteAsync(line);
            }
        }, ExpectedOutcome.Broken("longer than the handler allows", "headers")),
        new("204", (connection, _) => connection.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"),
            ExpectedOutcome.Protocol("the answer is empty").Then(ConnectionOutcome.Reused),
            ExpectedOutcome.Incomplete("was cut off: the answer ended without ") with { Text = "", Chunks = 0, Connection = ConnectionOutcome.Reused }),
        new("200 without a body", (connection, _) => connection.AnswerAsync(""),
            ExpectedOutcome.Protocol("the answer is empty").Then(ConnectionOutcome.Reused),
            ExpectedOutcome.Incomplete("was cut off: the answer ended without ") with { Text = "", Chunks = 0, Connection = ConnectionOutcome.Reused }),
        Same("redirect loop", (connection, _) => connection.AnswerAsync("", "307 Temporary Redirect", headers: "Location: /v1/again\r\n"), s_notFollowed),
        Same("redirect to another host", (connection, _) => connection.AnswerAsync("", "307 Temporary Redirect", headers: "Location: http://elsewhere.invalid/v1/again\r\n"),
            ExpectedOutcome.Api(typeof(GatewayApiException), HttpStatusCode.TemporaryRedirect, "so that the key stays where it belongs", "http://elsewhere.invalid/v1/again").Then(ConnectionOutcome.Reused)),
        Good("100 and 103 before the answer", async (connection, call) =>
        {
            await connection.WriteAsync("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
            await call.AnswerAsync(connection);
        }),
        Same("101", (connection, _) => connection.WriteAsync("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
            ExpectedOutcome.Api(typeof(GatewayApiException), HttpStatusCode.SwitchingProtocols, "failed: 101 SwitchingProtocols")),
        Same("1xx without end", async (connection, _) =>
        {
            for (var count = 0; count < 1_000; count++)
            {
                await connection.WriteAsync("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
            }

            await connection.StallAsync();
        }, s_noHeaders) with { Within = InferenceGatewayClientDefaults.ResponseTimeout },
        Same("gzip that nobody asked for", (connection, call) => connection.AnswerAsync(Gzip(call.Body()), headers: "Content-Encoding: gzip\r\n"), ExpectedOutcome.Protocol("gzip").Then(ConnectionOutcome.Released)),
        Same("truncated gzip", (connection, call) => connection.AnswerAsync(Gzip(call.Body())[..40], headers: "Content-Encoding: gzip\r\n"), ExpectedOutcome.Protocol("gzip").Then(ConnectionOutcome.Released)),
    ];

    public static string Gzip(string text)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Optimal))
        {
            zip.Write(Encoding.Latin1.GetBytes(text));
        }

        return Encoding.Latin1.GetString(memory.ToArray());
    }

    private static Fault Good(string name, Func<FaultConnection, FaultCall, Task> script) => Same(name, script, ExpectedOutcome.Answer());

    private static Fault Same(string name, Func<FaultConnection, FaultCall, Task> script, ExpectedOutcome expected)
    {
        // Where a stream had begun, the exception says so.
        var streamed = expected.Error == typeof(GatewayProtocolException) ? expected.AtStart() : expected;
        return new(name, script, expected, streamed);
    }
}
