using System.Net;
using InferenceGateway.Http;

namespace InferenceGateway.Tests.Faults;

/// <summary>Bodies that are something else than what was asked for, under a status that says success.</summary>
internal static class ContentFaults
{
    private const string Html = "<!DOCTYPE html><html><head><title>Sign in</title></head></html>";

    private static readonly string s_blanks = new(' ', 10_000);

    private static readonly string s_deep = $"\"x\":{new string('[', 100_000)}{new string(']', 100_000)},";

    public static IEnumerable<Fault> All =>
    [
        Error("200 with an error object", """{"error":{"message":"quota used up","type":"insufficient_quota","code":"q"}}""", "quota used up"),
        Error("200 with an error text", """{"error":"quota used up"}""", "quota used up"),
        Error("200 with an error in a string", """{"error":"{\"error\":{\"message\":\"quota used up\"}}\n"}""", "quota used up"),
        Error("200 with an error in a list", """[{"error":{"code":503,"message":"quota used up","status":"UNAVAILABLE"}}]""", "quota used up"),
        Error("200 with Anthropic's error", """{"type":"error","error":{"type":"overloaded_error","message":"quota used up"}}""", "quota used up"),
        Error("200 with an error that is no JSON", """{"error": "Failed to start streaming: {"error":"quota used up"}"}""", "quota used up"),
        Error("200 with an error after blanks", "\r\n  { \"error\" : { \"message\" : \"quota used up\" } }", "quota used up"),
        Same("200 with a web page", (connection, _) => connection.AnswerAsync(Html, contentType: "text/html"), Expect.Protocol("the answer is a web page", "INFERENCE_GATEWAY_URL", "<!DOCTYPE html>")),
        new("200 with a web page that has no end", async (connection, _) =>
        {
            await connection.StartAsync(contentType: "text/html");
            await connection.PieceAsync(Html);
            while (!connection.IsOver)
            {
                await connection.PieceAsync(s_blanks);
            }
        }, Expect.Protocol("the answer is larger than 100000 bytes", "raise MaxResponseBytes"), Expect.Protocol("the answer is a web page").AtStart())
        {
            Options = options => options.MaxResponseBytes = 100_000,
        },
        Same("200 with plain text", (connection, _) => connection.AnswerAsync("upstream connect error"), Expect.Protocol("malformed at $", "upstream connect error"), Expect.Protocol("no stream of events", "upstream connect error")),
        Same("200 with null", (connection, _) => connection.AnswerAsync("null"), Expect.Protocol("the JSON value null"), Expect.Protocol("no stream of events", "null")),
        Same("200 with a number", (connection, _) => connection.AnswerAsync("42"), Expect.Protocol("expected an object, found a number"), Expect.Protocol("no stream of events", "42")),
        Same("200 with a list", (connection, _) => connection.AnswerAsync("[]"), Expect.Protocol("expected an object, found an array")),
        new("an empty object", (connection, _) => connection.AnswerAsync("{}"), Empty(), Empty().AtStart()) { But = { ["models"] = Expect.Answer("") } },
        Same("two answers in one", (connection, call) => connection.AnswerAsync(call.IsStream ? "{\"id\":\"1\"}{\"id\":\"2\"}" : call.Body() + call.Body()), Expect.Protocol("malformed at $")),
        Same("JSON 100,000 levels deep", (connection, call) => call.AnswerAsync(connection, extra: s_deep),
            Expect.Protocol("nested deeper than 512 levels"), Expect.Protocol("nested deeper than 512 levels") with { Chunks = 1 }),
        Same("JSON 100,000 objects deep", (connection, call) => call.AnswerAsync(connection, extra: $"\"x\":{string.Concat(Enumerable.Repeat("{\"x\":", 100_000))}1{new string('}', 100_000)},"),
            Expect.Protocol("nested deeper than 512 levels"), Expect.Protocol("nested deeper than 512 levels") with { Chunks = 1 }),
    ];

    private static Expect Empty() => Expect.Api(typeof(GatewayApiException), HttpStatusCode.OK, "the response contains no").Then(After.Reused) with { Body = "{}" };

    private static Fault Error(string name, string body, string says)
    {
        var expected = Expect.Api(typeof(GatewayApiException), HttpStatusCode.OK, "failed: 200 with an error in the answer", says).Then(After.Reused) with { Body = "quota used up" };
        return new(name, (connection, _) => connection.AnswerAsync(body), expected, expected.AtStart().Then(After.Released));
    }

    /// <summary>A body that came whole leaves its connection for the next call; a stream may leave it before it has seen the end.</summary>
    private static Fault Same(string name, Func<FaultConnection, FaultCall, Task> script, Expect whole, Expect? streamed = null)
    {
        streamed ??= whole;
        return new(name, script, whole.Then(After.Reused), streamed with { Chunks = streamed.Chunks ?? 0, Connection = After.Released });
    }
}
