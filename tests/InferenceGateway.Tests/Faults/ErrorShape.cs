namespace InferenceGateway.Tests.Faults;

/// <summary>One of the shapes in which gateways, providers and proxies send an error.</summary>
/// <param name="Name">The shape.</param>
/// <param name="Body">The body, one byte a character.</param>
/// <param name="Message">What the server said.</param>
/// <param name="Type">The kind it named.</param>
/// <param name="Code">The code it named.</param>
internal sealed record ErrorShape(string Name, string Body, string? Message, string? Type = null, string? Code = null)
{
    private const string Says = "that did not work";

    public static readonly ErrorShape[] All =
    [
        new("gateway", """{"error":"that did not work"}""", Says),
        new("provider", """{"error":{"message":"that did not work","type":"t_1","code":"c_1","param":"p"}}""", Says, "t_1", "c_1"),
        new("provider in a string", """{"error":"{\"error\":{\"message\":\"that did not work\",\"type\":\"t_1\",\"code\":\"c_1\"}}\n"}""", Says, "t_1", "c_1"),
        new("gateway in a string", """{"error":"{\"error\":\"that did not work\"}\n"}""", Says),
        new("Anthropic", """{"type":"error","error":{"type":"overloaded_error","message":"that did not work"},"request_id":"req_1"}""", Says, "overloaded_error"),
        new("Google", """[{"error":{"code":503,"message":"that did not work","status":"UNAVAILABLE"}}]""", Says, "UNAVAILABLE", "503"),
        new("guardrails", """{"error":"request blocked","message":"that did not work"}""", "request blocked: that did not work"),
        new("message", """{"message":"that did not work","code":7}""", Says, null, "7"),
        new("detail", """{"detail":"that did not work"}""", Says),
        new("detail list", """{"detail":[{"loc":["body","model"],"msg":"that did not work","type":"value_error"}]}""", Says, "value_error"),
        new("problem details", """{"type":"about:blank","title":"that did not work","status":500}""", Says, "about:blank"),
        new("web page", "<html><head><title>that did not work</title></head></html>", Says),
        new("text", "that did not work", Says),
        new("text with control characters", "that\0 did\r\n\tnot\u001b work", "that\0 did\r\n\tnot\u001b work"),
        new("nothing", "", null),
        new("empty object", "{}", null),
        new("cut JSON", """{"error":{"message":"that did no""", """{"error":{"message":"that did no"""),
        new("deep JSON", new string('[', 1_000) + new string(']', 1_000), new string('[', 1_000) + new string(']', 1_000)),
        new("invalid UTF-8", "{\"error\":\"that did \xff\"}", "that did \ufffd"),
    ];

    public static ErrorShape Named(string name) => All.Single(shape => shape.Name == name);
}
