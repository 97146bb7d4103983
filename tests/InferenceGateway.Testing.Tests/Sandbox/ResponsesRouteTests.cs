using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class ResponsesRouteTests : GatewayTest
{
    private const string NotSupported =
        "The Responses API is not supported by this provider yet. Use /v1/chat/completions instead.";

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"model\":1}")]
    [InlineData("{\"model\":\"openai/m\",\"stream\":\"yes\"}")]
    public async Task Responses_WhatTheGatewayFailsToDecode_IsRefused(string body) =>
        await AssertErrorAsync(await PostAsync("/v1/responses", body), 400, "Failed to decode request");

    [Theory]
    [InlineData("groq/llama", "")]
    [InlineData("gpt-4o", "?provider=groq")]
    [InlineData("gpt-4o", "?provider=nope")]
    public async Task Responses_OfAnotherProvider_AreRefused(string model, string query) =>
        await AssertErrorAsync(await PostAsync("/v1/responses" + query, Body(model)), 400, NotSupported);

    [Fact]
    public async Task Responses_WithoutProvider_AreRefused() => await AssertErrorAsync(
        await PostAsync("/v1/responses", Body("gpt-4o")),
        400,
        "Unable to determine provider for model. Please specify a provider using the ?provider= query parameter or use "
        + "the provider/model format (e.g., openai/gpt-4o).");

    [Fact]
    public async Task Responses_TooLarge_AreRefusedAtTheLimit() => await AssertErrorAsync(
        await PostAsync("/v1/responses", Body("openai/gpt-4o").PadRight(10 << 20)), 413, "Request body too large");

    [Fact]
    public async Task Responses_WithoutInput_GetTheProvidersError()
    {
        var response = await PostAsync("/v1/responses", """{"model":"openai/gpt-4o"}""");
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("missing_required_parameter", (string?)(await JsonAsync(response))["error"]!["code"]);
    }

    [Fact]
    public async Task Responses_Settings_AreRepeated()
    {
        var request = JsonNode.Parse(Body("openai/gpt-4o"))!;
        request["instructions"] = "Be brief";
        request["metadata"] = new JsonObject { ["a"] = "b" };
        request["previous_response_id"] = "resp_1";
        var answer = await JsonAsync(await PostAsync("/v1/responses", request.ToJsonString()));
        Assert.Equal("Be brief", (string?)answer["instructions"]);
        Assert.Equal("b", (string?)answer["metadata"]!["a"]);
        Assert.Equal("resp_1", (string?)answer["previous_response_id"]);
        Assert.Equal("response", (string?)answer["object"]);
    }

    [Fact]
    public async Task Responses_Schema_IsFilled()
    {
        var request = JsonNode.Parse(Body("openai/gpt-4o"))!;
        request["text"] = JsonNode.Parse(
            """{"format":{"type":"json_schema","name":"x","schema":{"properties":{"city":{"type":"string"}}}}}""");
        var answer = await JsonAsync(await PostAsync("/v1/responses", request.ToJsonString()));
        Assert.Equal("""{"city":"Rome"}""", (string?)answer["output"]![0]!["content"]![0]!["text"]);
    }

    [Fact]
    public async Task Responses_Stream_NamesItsEventsInOrder()
    {
        var response = await PostAsync("/v1/responses", Body("openai/gpt-4o", stream: true));
        var events = (await EventsAsync(response)).Select(sent => JsonNode.Parse(sent)!).ToArray();
        string[] expected =
        [
            "response.created", "response.in_progress", "response.output_item.added", "response.content_part.added",
            "response.output_text.delta", "response.output_text.done", "response.content_part.done",
            "response.output_item.done", "response.completed",
        ];
        Assert.Equal(expected, events.Select(sent => (string?)sent["type"]).Distinct());
        Assert.Equal(Enumerable.Range(0, events.Length), events.Select(sent => (int)sent["sequence_number"]!));
    }

    private static string Body(string model, bool stream = false) => new JsonObject
    {
        ["model"] = model,
        ["input"] = new JsonArray(new JsonObject
        {
            ["role"] = "user",
            ["content"] = new JsonArray(new JsonObject { ["type"] = "input_text", ["text"] = "Off to Rome" }),
        }),
        ["stream"] = stream,
    }.ToJsonString();
}
