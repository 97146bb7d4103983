using System.Net;

namespace InferenceGateway.Tests.Faults;

/// <summary>Answers that stop: cleanly, by a reset, or by falling silent.</summary>
internal static class CutFaults
{
    private const string HalfError = "upstream broke";

    private static readonly ExpectedOutcome s_broke = ExpectedOutcome.Broken("the connection broke after 30 bytes of the answer");
    private static readonly ExpectedOutcome s_brokeOff = ExpectedOutcome.Incomplete("was cut off: the connection broke after 2 chunks", "only a part");
    private static readonly ExpectedOutcome s_ended = ExpectedOutcome.Incomplete("was cut off: the answer ended without ", "after 2 chunks", "only a part");
    private static readonly ExpectedOutcome s_halfFrame = ExpectedOutcome.Incomplete("was cut off: the answer ended inside an event, after 2 chunks", "only a part").Then(ConnectionOutcome.Reused);
    private static readonly ExpectedOutcome s_noAnswer = ExpectedOutcome.Broken("closed the connection before an answer came");

    public static IEnumerable<Fault> All =>
    [
        Same("half headers, then the end", async (connection, _) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Ty");
            await connection.FinishAsync();
        }, s_noAnswer),
        Same("half headers, then a stall", async (connection, _) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Ty");
            await connection.StallAsync();
        }, ExpectedOutcome.Timeout("ResponseTimeout", "the headers of the answer did not come in time")) with { Within = InferenceGatewayClientDefaults.ResponseTimeout },
        new("headers, then a stall", async (connection, call) =>
        {
            await (call.IsStream ? connection.StartAsync() : connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"));
            await connection.StallAsync();
        }, Idle("nothing more came after 0 bytes of the answer"), Idle("nothing more came after 0 chunks").AtStart())
        {
            Within = InferenceGatewayClientDefaults.IdleTimeout,
            BodyBeforeSilence = _ => 0,
        },
        Same("error status, then a stall", async (connection, _) =>
        {
            await connection.WriteAsync($"HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\n{HalfError}");
            await connection.StallAsync();
        }, ExpectedOutcome.Api(typeof(GatewayServerException), HttpStatusCode.InternalServerError, $"500 InternalServerError: {HalfError}") with { Body = HalfError }) with
        {
            Within = InferenceGatewayClientDefaults.ErrorBodyTimeout,
            BodyBeforeSilence = _ => HalfError.Length,
        },
        Same("error status, then the end in the body", async (connection, _) =>
        {
            await connection.WriteAsync($"HTTP/1.1 502 Oops\r\nContent-Length: 100\r\n\r\n{HalfError}");
            await connection.FinishAsync();
        }, ExpectedOutcome.Api(typeof(GatewayServerException), HttpStatusCode.BadGateway, $"502 BadGateway: {HalfError}") with { Body = HalfError }),
        new("stall in the middle", async (connection, call) =>
        {
            await call.BeginAsync(connection);
            await connection.StallAsync();
        }, Idle("nothing more came after 30 bytes of the answer"), Idle("nothing more came after 2 chunks").MidStream())
        {
            Within = InferenceGatewayClientDefaults.IdleTimeout,
            BodyBeforeSilence = call => call.Beginning.Length,
        },
        new("connection closed in the middle", async (connection, call) =>
        {
            await call.BeginAsync(connection);
            await connection.ClientRead;
            await connection.FinishAsync();
        }, s_broke, s_brokeOff),
        new("reset in the middle", async (connection, call) =>
        {
            await call.BeginAsync(connection);
            await connection.ClientRead;
            connection.Reset();
        }, s_broke, s_brokeOff),
        new("clean end in the middle", async (connection, call) =>
        {
            if (call.IsStream)
            {
                await call.BeginAsync(connection);
                await connection.EndAsync();
            }
            else
            {
                await connection.AnswerAsync(call.Body()[..30]);
            }
        }, ExpectedOutcome.Protocol("the JSON ends too early").Then(ConnectionOutcome.Reused), s_ended.Then(ConnectionOutcome.Reused)),
        new("clean end without length", async (connection, call) =>
        {
            var body = call.IsStream ? string.Concat(call.Bodies().Take(FaultCall.EventsToFirstText)) : call.Body()[..30];
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{body}");
            await connection.FinishAsync();
        }, ExpectedOutcome.Protocol("the JSON ends too early"), s_ended),
        new("half a frame, then the end", async (connection, call) =>
        {
            if (call.IsStream)
            {
                await call.BeginAsync(connection);
                await connection.PieceAsync(call.Bodies()[2][..20]);
                await connection.EndAsync();
            }
            else
            {
                await connection.AnswerAsync(call.Body()[..^1]);
            }
        }, ExpectedOutcome.Protocol("the JSON ends too early, inside $").Then(ConnectionOutcome.Reused), s_halfFrame),
        new("half a frame, then a reset", async (connection, call) =>
        {
            await call.BeginAsync(connection);
            if (call.IsStream)
            {
                await connection.ClientRead;
                await connection.PieceAsync(call.Bodies()[2][..20]);
            }

            connection.Reset();
        }, s_broke, s_brokeOff),
    ];

    private static Fault Same(string name, Func<FaultConnection, FaultCall, Task> script, ExpectedOutcome expected) => new(name, script, expected, expected);

    private static ExpectedOutcome Idle(string says) => ExpectedOutcome.Timeout("IdleTimeout", says, "(IdleTimeout = 00:02:00)");
}
