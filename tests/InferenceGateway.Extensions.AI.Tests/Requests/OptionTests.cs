using System.Text.Json.Nodes;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Requests;

public sealed class OptionTests : ChatClientTest
{
    private const string Schema = """{"type":"object","properties":{"city":{"type":"string"},"days":{"type":"integer","default":1}},"required":["city"]}""";

    private static readonly AIFunctionDeclaration Weather = AIFunctionFactory.CreateDeclaration("weather", "The weather", System.Text.Json.JsonElement.Parse(Schema));

    [Fact]
    public async Task Options_None_AddNothing() => Assert.Equal(Wire.Asked(), await SentForAsync(new ChatOptions()));

    [Fact]
    public async Task Options_OfSampling_AreSentInTheirShortestForm() => Assert.Equal(
        Wire.Asked("\"temperature\":0.1,\"top_p\":0.95,\"frequency_penalty\":-0.3,\"presence_penalty\":1,\"stop\":[\"END\"],\"seed\":9007199254740993,\"top_k\":40"),
        await SentForAsync(new ChatOptions
        {
            Temperature = 0.1f,
            TopP = 0.95f,
            TopK = 40,
            FrequencyPenalty = -0.3f,
            PresencePenalty = 1,
            Seed = 9007199254740993,
            StopSequences = ["END"],
        }));

    [Theory]
    [InlineData("openai", "o4", "max_completion_tokens")]
    [InlineData("groq", "llama", "max_tokens")]
    [InlineData(null, "openai/o4", "max_completion_tokens")]
    [InlineData(null, "ollama/openai", "max_tokens")]
    [InlineData(null, "my-alias", "max_tokens")]
    public async Task MaxOutputTokens_HasTheNameThatTheProviderKnows(string? provider, string model, string name)
    {
        var sent = await SentForAsync(new ChatOptions { MaxOutputTokens = 100 }, provider is null ? default(Provider?) : provider, model);

        Assert.Equal("{\"model\":\"" + model + "\",\"messages\":[" + Wire.Question + "],\"" + name + "\":100}", sent);
    }

    [Theory]
    [InlineData(ReasoningEffort.None, "none")]
    [InlineData(ReasoningEffort.Low, "low")]
    [InlineData(ReasoningEffort.Medium, "medium")]
    [InlineData(ReasoningEffort.High, "high")]
    [InlineData(ReasoningEffort.ExtraHigh, "xhigh")]
    public async Task Effort_OfReasoning_IsSent(ReasoningEffort effort, string sent) => Assert.Equal(
        Wire.Asked($"\"reasoning_effort\":\"{sent}\""),
        await SentForAsync(new ChatOptions { Reasoning = new ReasoningOptions { Effort = effort } }));

    [Fact]
    public async Task Instructions_ComeFirst() => Assert.Equal(
        Wire.Request("""{"role":"system","content":"Be short."},""" + Wire.Question),
        await SentForAsync(new ChatOptions { Instructions = "Be short." }));

    [Fact]
    public async Task ModelId_GoesBeforeTheClientsModel() =>
        Assert.StartsWith("{\"model\":\"other\",", await SentForAsync(new ChatOptions { ModelId = "other" }), StringComparison.Ordinal);

    public static TheoryData<ChatResponseFormat, string> Formats => new()
    {
        { ChatResponseFormat.Text, """{"type":"text"}""" },
        { ChatResponseFormat.Json, """{"type":"json_object"}""" },
        { ChatResponseFormat.ForJsonSchema(System.Text.Json.JsonElement.Parse(Schema)), """{"type":"json_schema","json_schema":{"name":"json_schema","schema":""" + Schema + "}}" },
        { ChatResponseFormat.ForJsonSchema(System.Text.Json.JsonElement.Parse(Schema), "forecast", "A forecast"), """{"type":"json_schema","json_schema":{"description":"A forecast","name":"forecast","schema":""" + Schema + "}}" },
    };

    [Theory]
    [MemberData(nameof(Formats), DisableDiscoveryEnumeration = true)]
    public async Task ResponseFormat_IsSent(ChatResponseFormat format, string sent) =>
        Assert.Equal(Wire.Asked("\"response_format\":" + sent), await SentForAsync(new ChatOptions { ResponseFormat = format }));

    [Theory]
    [InlineData("strict")]
    [InlineData("strictJsonSchema")]
    public async Task Strict_InTheAdditionalProperties_HoldsForSchemaAndTools(string key)
    {
        var sent = JsonNode.Parse(await SentForAsync(new ChatOptions
        {
            ResponseFormat = ChatResponseFormat.ForJsonSchema(System.Text.Json.JsonElement.Parse(Schema)),
            Tools = [Weather],
            AdditionalProperties = new() { [key] = true },
        }))!;

        Assert.Null(sent[key]);
        JsonNode[] strict = [sent["response_format"]!["json_schema"]!, sent["tools"]![0]!["function"]!];
        Assert.All(strict, one => Assert.True((bool)one["strict"]!));
        JsonNode[] schemas = [strict[0]["schema"]!, strict[1]["parameters"]!];
        Assert.All(schemas, schema => Assert.Equal("""["city","days"]""", schema["required"]!.ToJsonString()));
        Assert.All(schemas, schema => Assert.False((bool)schema["additionalProperties"]!));
    }

    public static TheoryData<ChatToolMode?, bool?, string> Modes => new()
    {
        { null, null, "" },
        { ChatToolMode.Auto, true, ",\"tool_choice\":\"auto\",\"parallel_tool_calls\":true" },
        { ChatToolMode.None, null, ",\"tool_choice\":\"none\"" },
        { ChatToolMode.RequireAny, false, ",\"tool_choice\":\"required\",\"parallel_tool_calls\":false" },
        { ChatToolMode.RequireSpecific("weather"), null, ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"weather\"}}" },
    };

    [Theory]
    [MemberData(nameof(Modes), DisableDiscoveryEnumeration = true)]
    public async Task Tools_AreSentWithTheirMode(ChatToolMode? mode, bool? several, string sent)
    {
        var options = new ChatOptions { Tools = [Weather], ToolMode = mode, AllowMultipleToolCalls = several };

        Assert.Equal(
            Wire.Asked("\"tools\":[{\"type\":\"function\",\"function\":{\"description\":\"The weather\",\"name\":\"weather\",\"parameters\":" + Schema + "}}]" + sent),
            await SentForAsync(options));
        Assert.Equal("true", Gateway.Requests[0].Headers["X-MCP-Bypass"]);
    }

    [Fact]
    public async Task ToolMode_WithoutTools_IsNotSent() =>
        Assert.Equal(Wire.Asked(), await SentForAsync(new ChatOptions { ToolMode = ChatToolMode.None, AllowMultipleToolCalls = true, Tools = [] }));

    [Fact]
    public async Task AdditionalProperties_AreMembersOfTheRequest() => Assert.Equal(
        Wire.Asked("""
            "safe":true,"tags":["a"],"raw":{"a": 1.0},"node":{"b":[1]}
            """),
        await SentForAsync(new ChatOptions
        {
            AdditionalProperties = new()
            {
                ["safe"] = true,
                ["tags"] = new List<string> { "a" },
                ["raw"] = RawJson.Parse("""{"a": 1.0}"""),
                ["node"] = new JsonObject { ["b"] = new JsonArray(1) },
            },
        }));

    [Fact]
    public async Task RawRepresentationFactory_GoesBeforeTheOptions()
    {
        IChatClient? asked = null;
        var chat = Chat();
        await chat.GetResponseAsync(
            "hi",
            new ChatOptions
            {
                Temperature = 1,
                MaxOutputTokens = 9,
                Tools = [Weather],
                RawRepresentationFactory = client =>
                {
                    asked = client;
                    return new CreateChatCompletionRequest
                    {
                        Model = "",
                        Messages = [],
                        Temperature = 0.5,
                        MaxCompletionTokens = 7,
                        User = "u",
                        Tools = [ChatCompletionTool.Function("own")],
                    };
                },
            },
            Token);

        Assert.Same(chat, asked);
        Assert.Equal(
            Wire.Asked("\"max_completion_tokens\":7,\"temperature\":0.5,\"user\":\"u\",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"own\"}},"
                + "{\"type\":\"function\",\"function\":{\"description\":\"The weather\",\"name\":\"weather\",\"parameters\":" + Schema + "}}]"),
            Sent.Single());
    }

    [Fact]
    public async Task Provider_IsSentBesideTheModel()
    {
        await Chat(Provider.Google, "gemini").GetResponseAsync("hi", cancellationToken: Token);
        await Client().With(new RequestOptions { Provider = Provider.Groq }).AsIChatClient("llama").GetResponseAsync("hi", cancellationToken: Token);
        await Chat().GetResponseAsync("hi", cancellationToken: Token);

        Assert.Equal(["?provider=google", "?provider=groq", ""], Gateway.Requests.Select(request => request.QueryString));
    }
}
