using System.Text.Json.Nodes;
using InferenceGateway.Http;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Chat.Quirks;

/// <summary>Every recorded reply of a real server gives what <c>quirks.json</c> expects.</summary>
[Trait("Culture", "Any")]
public sealed class QuirkTests : ClientTest
{
    public static TheoryData<string> Names => [.. QuirkCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Quirk_FromMemory_GivesWhatIsExpected(string name)
    {
        var quirk = QuirkCase.Named(name);

        Check(quirk.Expect, await Outcome.OfAsync(quirk, new PieceStream(quirk.Body), Token));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Quirk_OverASocket_GivesWhatIsExpected(string name)
    {
        var quirk = QuirkCase.Named(name);
        var reply = FakeReply.Script(quirk.Status, quirk.ContentType).Write(quirk.Body);
        Gateway.Enqueue(quirk.Headers.Aggregate(reply, (r, header) => r.WithHeader(header.Name, header.Value)));

        Check(quirk.Expect, await Outcome.OfAsync(quirk, Client(o => o.MaxRetries = 0), Token));
    }

    private static void Check(JsonObject expect, Outcome outcome)
    {
        if (!expect.ContainsKey("error"))
        {
            Assert.Null(outcome.Error);
        }

        foreach (var (name, value) in expect)
        {
            Assert.True(JsonNode.DeepEquals(value, Actual(name, expect, outcome)), $"{name} is {Actual(name, expect, outcome)?.ToJsonString()}: {outcome.Error}");
        }
    }

    private static JsonNode? Actual(string name, JsonObject expect, Outcome outcome) => name switch
    {
        "text" => outcome.Answer!.Text,
        "partialText" => outcome.Text,
        "finishReason" => outcome.Answer!.FinishReason?.Value,
        "reasoning" => outcome.Answer!.Reasoning,
        "usageTotal" => outcome.Answer!.Usage?.TotalTokens,
        "toolCalls" => new JsonArray([.. outcome.Answer!.ToolCalls.Select(call => new JsonObject
        {
            ["id"] = call.Id,
            ["name"] = call.Function.Name,
            ["arguments"] = call.Function.Arguments,
        })]),
        "unknownField" => outcome.Chunks.Any(chunk => JsonNode.Parse(chunk)!.AsObject().ContainsKey((string)expect[name]!)) ? (string)expect[name]! : null,
        "unknownValue" => JsonNode.Parse(outcome.Chunks[0])![(string)expect["unknownField"]!]?.DeepClone(),
        "error" => Kind(outcome.Error),
        "status" => (int)Assert.IsAssignableFrom<GatewayApiException>(outcome.Error).StatusCode,
        "message" => ((GatewayApiException)outcome.Error!).ErrorMessage,
        "code" => ((GatewayApiException)outcome.Error!).Code,
        "type" => ((GatewayApiException)outcome.Error!).Type,
        "retryAfterSeconds" => (int)Assert.IsType<GatewayRateLimitException>(outcome.Error).RetryAfter!.Value.TotalSeconds,
        _ => throw new InvalidOperationException($"The tests do not know '{name}' yet."),
    };

    private static string? Kind(Exception? error) => error switch
    {
        null => null,
        GatewayRateLimitException => "rate-limit",
        GatewayApiException => "api",
        StreamIncompleteException => "incomplete-stream",
        GatewayProtocolException => "protocol",
        _ => error.GetType().Name,
    };
}
