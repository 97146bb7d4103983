using System.ComponentModel;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Pipeline;

public sealed class FunctionInvocationTests : ChatClientTest
{
    private const string Signature = """{"google":{"thought_signature":"sig"}}""";
    private const string Tools = "\"tools\":[{\"type\":\"function\",\"function\":{\"description\":\"The weather in a city\",\"name\":\"weather\",\"parameters\":"
        + """{"type":"object","properties":{"city":{"description":"The city","type":"string"}},"required":["city"]}}}]""";

    private static readonly AIFunction Weather = AIFunctionFactory.Create(([Description("The city")] string city) => $"21 °C in {city}", "weather", "The weather in a city");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Functions_AreInvokedAndTheirResultsSentBack(bool streams)
    {
        const string Call = """{"id":"t1","type":"function","function":{"name":"weather","arguments":"{\"city\":\"Oslo\"}"},"extra_content":""" + Signature + "}";
        Gateway.Enqueue(
            streams
                ? FakeReply.Events(Wire.Chunk("{\"tool_calls\":[{\"index\":0," + Call[1..] + "]}"), Wire.Chunk("{}", "tool_calls"))
                : FakeReply.Json(Wire.Answer("\"content\":null,\"tool_calls\":[" + Call + "]", "tool_calls")),
            FakeReply.Completion("Mild."));
        using var chat = Chat().AsBuilder().UseFunctionInvocation().Build();
        var options = new ChatOptions { Tools = [Weather] };

        var response = streams
            ? await chat.GetStreamingResponseAsync("Oslo?", options, Token).ToChatResponseAsync(Token)
            : await chat.GetResponseAsync("Oslo?", options, Token);

        Assert.Equal("Mild.", response.Messages[^1].Text);
        var stream = streams ? ",\"stream\":true" : "";
        Assert.Equal(2, Gateway.Requests.Count);
        Assert.Equal(
            Wire.Request(
                """{"role":"user","content":"Oslo?"},{"role":"assistant","content":null,"tool_calls":[""" + Call + """]},{"role":"tool","content":"21 °C in Oslo","tool_call_id":"t1"}""",
                (streams ? "\"stream\":true," : "") + Tools),
            Sent.Last());
        Assert.Equal(Wire.Request("""{"role":"user","content":"Oslo?"}""", (stream.Length > 0 ? "\"stream\":true," : "") + Tools), Sent.First());
    }

    [Fact]
    public async Task Structured_AnswersAreReadIntoAType()
    {
        Gateway.Enqueue(FakeReply.Completion("""{"city":"Oslo","degrees":21}"""));

        var response = await Chat().GetResponseAsync<Forecast>("Oslo?", cancellationToken: Token);

        Assert.Equal(new Forecast("Oslo", 21), response.Result);
        Assert.Equal("json_schema", (string?)Gateway.Requests[0].Json!["response_format"]!["type"]);
    }

    [Fact]
    public async Task Client_ThatDelegates_SeesEveryCall()
    {
        using var chat = new CountingClient(Client().AsIChatClient(Provider.Openai, "gpt-4o"));

        await chat.GetResponseAsync("hi", cancellationToken: Token);
        var streamed = await chat.GetStreamingResponseAsync("hi", cancellationToken: Token).ToChatResponseAsync(Token);

        Assert.Equal((2, "hello"), (chat.Calls, streamed.Text));
        Assert.Equal("gpt-4o", chat.GetService<ChatClientMetadata>()!.DefaultModelId);
        Assert.NotNull(chat.GetService<InferenceGatewayClient>());
    }

    private sealed record Forecast(string City, int Degrees);

    /// <summary>A client of somebody's pipeline, made of the abstractions alone.</summary>
    private sealed class CountingClient(IChatClient inner) : DelegatingChatClient(inner)
    {
        public int Calls { get; private set; }

        public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls++;
            return base.GetResponseAsync(messages, options, cancellationToken);
        }

        public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls++;
            return base.GetStreamingResponseAsync(messages, options, cancellationToken);
        }
    }
}
