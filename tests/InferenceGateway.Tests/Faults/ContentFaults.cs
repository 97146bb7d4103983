using System.Net;
using InferenceGateway.Http;

namespace InferenceGateway.Tests.Faults;

/// <summary>Bodies under a success status that are not what the call asked for.</summary>
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
        Same("200 with a web page", (connection, _) => connection.AnswerAsync(Html, contentType: "text/html"), ExpectedOutcome.Protocol("the answer is a web page", "INFERENCE_GATEWAY_URL", "<!DOCTYPE html>")),
        new("200 with a web page that has no end", async (connection, _) =>
        {
            await connection.StartAsync(contentType: "text/html");
            await connection.PieceAsync(Html);
            while (!connection.IsOver)
            {
                await connection.PieceAsync(s_blanks);
            }
        }, ExpectedOutcome.Protocol("the answer is larger than 100000 bytes", "raise MaxResponseBytes"), ExpectedOutcome.Protocol("the answer is a web page").AtStart())
        {
            Options = options => options.MaxResponseBytes = 100_000,
        },
        Same("200 with plain text", (connection, _) => connection.AnswerAsync("upstream connect error"), ExpectedOutcome.Protocol("malformed at $", "upstream connect error"), ExpectedOutcome.Protocol("not a stream of events", "upstream connect error")),
        Same("200 with null", (connection, _) => connection.AnswerAsync("null"), ExpectedOutcome.Protocol("the JSON value null"), ExpectedOutcome.Protocol("not a stream of events", "null")),
        Same("200 with a number", (connection, _) => connection.AnswerAsync("42"), ExpectedOutcome.Protocol("expected an object, found a number"), ExpectedOutcome.Protocol("not a stream of events", "42")),
        Same("200 with a list", (connection, _) => connection.AnswerAsync("[]"), ExpectedOutcome.Protocol("expected an object, found an array")),
        new("an empty object", (connection, _) => connection.AnswerAsync("{}"), Empty(), Empty().AtStart()) { But = { ["models"] = ExpectedOutcome.Answer("") } },
        Same("two answers in one", (connection, call) => connection.AnswerAsync(call.IsStream ? "{\"id\":\"1\"}{\"id\":\"2\"}" : call.Body() + call.Body()), ExpectedOutcome.Protocol("malformed at $")),
        Same("JSON 100,000 levels deep", (connection, call) => call.AnswerAsync(connection, extra: s_deep),
            ExpectedOutcome.Protocol("nested deeper than 512 levels"), ExpectedOutcome.Protocol("nested deeper than 512 levels") with { Chunks = 1 }),
        Same("JSON 100,000 objects deep", (connection, call) => call.AnswerAsync(connection, extra: $"\"x\":{string.Concat(Enumerable.Repeat("{\"x\":", 100_000))}1{new string('}', 100_000)},"),
            ExpectedOutcome.Protocol("nested deeper than 512 levels"), ExpectedOutcome.Protocol("nested deeper than 512 levels") with { Chunks = 1 }),
    ];

    private static ExpectedOutcome Empty() => ExpectedOutcome.Api(typeof(GatewayApiException), HttpStatusCode.OK, "the response contains no").Then(ConnectionOutcome.Reused) with { Body = "{}" };

    private static Fault Error(string name, string body, string says)
    {
        var expected = ExpectedOutcome.Api(typeof(GatewayApiException), HttpStatusCode.OK, "failed: 200 with an error in the answer", says).Then(ConnectionOutcome.Reused) with { Body = "quota used up" };
        return new(name, (connection, _) => connection.AnswerAsync(body), expected, expected.AtStart().Then(ConnectionOutcome.Released));
    }

    /// <summary>After a complete body the connection is reused; a stream may stop before it has seen the end of the body.</summary>
    private static Fault Same(string name, Func<FaultConnection, FaultCall, Task> script, ExpectedOutcome whole, ExpectedOutcome? streamed = null)
    {
        streamed ??= whole;
        return new(name, script, whole.Then(ConnectionOutcome.Reused), streamed with { Chunks = streamed.Chunks ?? 0, Connection = ConnectionOutcome.Released });
    }
}
