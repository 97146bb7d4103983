using System.Globalization;
using System.Text;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Json;

/// <summary>Optional members with a value of another type: they are kept as JSON, and cost no other member.</summary>
public sealed class JsonRecoveryTests
{
    [Theory]
    [InlineData("\"tool_calls\":{}")]
    [InlineData("\"tool_calls\":{\"id\":\"1\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}")]
    [InlineData("\"tool_calls\":\"none\"")]
    [InlineData("\"reasoning\":{\"text\":\"hm\"}")]
    [InlineData("\"reasoning_content\":[1,2]")]
    public void MessageMember_OfAnotherType_IsKeptAsJson(string member)
    {
        var json = "{\"id\":\"c\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\"," + member + ",\"content\":\"hi\"},\"finish_reason\":\"stop\"}]}";

        var response = Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(json);

        var message = response.Choices![0]!.Message!;
        Assert.Equal("hi", response.Text);
        Assert.Equal(member, $"\"{message.AdditionalProperties.Single().Key}\":{message.AdditionalProperties.Single().Value}");
        Assert.Null(message.ToolCalls);
        Assert.Equal(json.Length, Encoding.UTF8.GetString(JsonCodec.WriteBytes<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(response)).Length);
    }

    [Theory]
    [InlineData("\"unknown\"")]
    [InlineData("[]")]
    [InlineData("7")]
    public void Usage_OfAnotherType_IsKeptAsJson(string usage)
    {
        var response = Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(
            "{\"id\":\"c\",\"usage\":" + usage + ",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"hi\"}}]}");

        Assert.Equal(("hi", usage), (response.Text, response.AdditionalProperties["usage"].ToString()));
        Assert.Null(response.Usage);
    }

    [Theory]
    [InlineData("-1e400")]
    [InlineData("\"-Infinity\"")]
    [InlineData("{}")]
    public void RequiredMember_OfAnotherType_LeavesTheOptionalOneAroundIt(string logprob)
    {
        var logprobs = "{\"content\":[{\"token\":\"a\",\"logprob\":" + logprob + ",\"bytes\":[97],\"top_logprobs\":[]}]}";

        var response = Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(
            "{\"id\":\"c\",\"choices\":[{\"index\":0,\"logprobs\":" + logprobs + ",\"message\":{\"role\":\"assistant\",\"content\":\"hi\"}}]}");

        Assert.Equal("hi", response.Text);
        Assert.Null(response.Choices![0]!.Logprobs);
        Assert.Equal(logprobs, response.Choices[0]!.AdditionalProperties["logprobs"].ToString());
    }

    [Theory]
    [InlineData("""{"id":"r","instructions":[{"type":"message","role":"system","content":"Be brief."}]}""", "instructions")]
    [InlineData("""{"id":"r","instructions":{"text":"Be brief."}}""", "instructions")]
    public void Instructions_OfAResponseThatAreNoText_AreKeptAsJson(string json, string name)
    {
        var response = Read<Response, Response.Codec>(json);

        Assert.NotEqual(System.Text.Json.JsonValueKind.String, response.AdditionalProperties[name].Kind);
        Assert.Contains(json[10..^1], Encoding.UTF8.GetString(JsonCodec.WriteBytes<Response, Response.Codec>(response)), StringComparison.Ordinal);
    }

    [Fact]
    public void Delta_OfAnEventThatIsNoText_IsKeptAsJson()
    {
        var item = Read<ResponseStreamEvent, ResponseStreamEvent.Codec>("""{"type":"response.x.delta","delta":{"a":[1]},"arguments":{"city":"Oslo"}}""");

        Assert.Null(item.Delta);
        Assert.Equal("""{"a":[1]}""", item.AdditionalProperties["delta"].ToString());

        // Tool arguments are JSON by their nature: some providers send them as such.
        Assert.Equal("""{"city":"Oslo"}""", item.Arguments);
    }

    [Fact]
    public void SeveralMembers_OfOtherTypes_AreEachKeptAsJson()
    {
        var response = Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(
            "{\"id\":\"c\",\"usage\":7,\"choices\":[{\"index\":0,\"logprobs\":true,\"message\":{\"role\":\"assistant\",\"content\":\"a\",\"tool_calls\":1}},{\"index\":1,\"logprobs\":3,\"message\":{\"role\":\"assistant\",\"content\":\"b\"}}]}");

        Assert.Equal("7", response.AdditionalProperties["usage"].ToString());
        Assert.Equal(["true", "3"], response.Choices!.Select(static choice => choice!.AdditionalProperties["logprobs"].ToString()));
        Assert.Equal("1", response.Choices![0]!.Message!.AdditionalProperties["tool_calls"].ToString());
    }

    [Fact]
    public void Text_ThatIsNoUnicode_IsReadWithReplacements()
    {
        byte[] json = [.. "{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a"u8, 0xFF, .. "b\",\"role\":\"assistant\"}}]}"u8];

        var chunk = JsonCodec.Read<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(json)!;

        Assert.Equal("a\ufffdb", chunk.Text);
        Assert.Equal(MessageRole.Assistant, chunk.Choices![0]!.Delta!.Role);
    }

    [Fact]
    public void SeveralTexts_ThatAreNoUnicode_AreEachReadWithReplacements()
    {
        // The first text makes the reader start again. The others are only met the second time.
        byte[] json =
        [
            .. "{\"id\":\"a"u8, 0xFF,
            .. "\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\\ud83c"u8, 0xFF,
            .. "\",\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":{\"b\": \""u8, 0xFF,
            .. "\"}}}],\"x\":\""u8, 0xFF,
            .. "\"}}]}"u8,
        ];

        var chunk = JsonCodec.Read<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(json)!;

        var delta = chunk.Choices![0]!.Delta!;
        Assert.Equal(("a\ufffd", "\ud83c\ufffd"), (chunk.Id, delta.Content));
        Assert.Equal("{\"b\":\"\ufffd\"}", delta.ToolCalls![0]!.Function!.Arguments);
        Assert.Equal("\"\ufffd\"", delta.AdditionalProperties["x"].ToString());
    }

    [Fact]
    public void Name_ThatIsNoUnicode_IsReadWithReplacements()
    {
        byte[] json = [.. "{\"id\":\"c\",\"a"u8, 0xFF, .. "\":1,\"choices\":[{\"index\":0,\"delta\":{\"content\":\"hi\"}}]}"u8];

        var chunk = JsonCodec.Read<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>(json)!;

        Assert.Equal(("hi", "1"), (chunk.Text, chunk.AdditionalProperties["a\ufffd"].ToString()));
    }

    [Theory]
    [InlineData("1766440374.769623", 1766440374)]
    [InlineData("\"1766440374.5\"", 1766440374)]
    [InlineData("1.7e9", 1700000000)]
    [InlineData("-1.5", -1)]
    public void Time_WithAFraction_IsCut(string json, long expected)
    {
        Assert.Equal(expected, Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>("{\"id\":\"c\",\"created\":" + json + ",\"choices\":[]}").Created);
        Assert.Equal(expected, Read<Response, Response.Codec>("{\"id\":\"r\",\"created_at\":" + json + "}").CreatedAt);
        Assert.Equal(expected, Read<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec>("{\"created\":" + json + "}").Created);
    }

    [Theory]
    [InlineData("{\"id\":\"c\",\"choices\":{}}", "$.choices")]
    [InlineData("{\"id\":\"c\",\"choices\":[7]}", "$.choices[0]")]
    [InlineData("[]", "$")]
    public void RequiredStructure_OfAnotherType_IsAnError(string json, string path)
    {
        var error = Assert.Throws<GatewayProtocolException>(() => Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(json));

        Assert.Equal(path, error.Path);
    }

    [Fact]
    public void ManyMembers_OfOtherTypes_AreAnError()
    {
        var choices = string.Join(",", Enumerable.Range(0, 1_000).Select(static index => "{\"index\":" + index.ToString(CultureInfo.InvariantCulture) + ",\"logprobs\":3}"));

        Assert.Throws<GatewayProtocolException>(() => Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>("{\"choices\":[" + choices + "]}"));
    }

    [Theory]
    [InlineData("3", 16, true)]
    [InlineData("3", 17, false)]
    [InlineData("{\"content\":[{\"token\":\"a\",\"logprob\":{},\"bytes\":[97],\"top_logprobs\":[]}]}", 16, true)]
    [InlineData("{\"content\":[{\"token\":\"a\",\"logprob\":{},\"bytes\":[97],\"top_logprobs\":[]}]}", 17, false)]
    public void Members_OfOtherTypes_AreReadUpToTheMaximumNumber(string logprobs, int count, bool isRead)
    {
        var json = "{\"id\":\"c\",\"choices\":[" + string.Join(",", Enumerable.Repeat("{\"index\":0,\"logprobs\":" + logprobs + "}", count)) + "]}";
        if (isRead)
        {
            var response = Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(json);
            Assert.All(response.Choices!, choice => Assert.Equal(logprobs, choice!.AdditionalProperties["logprobs"].ToString()));
        }
        else
        {
            Assert.Equal(
                "$.choices[0].logprobs" + (logprobs == "3" ? "" : ".content[0].logprob"),
                Assert.Throws<GatewayProtocolException>(() => Read<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(json)).Path);
        }
    }

    private static T Read<T, TCodec>(string json)
        where TCodec : struct, IJsonCodec<T> => JsonCodec.Read<T, TCodec>(Encoding.UTF8.GetBytes(json))!;
}
