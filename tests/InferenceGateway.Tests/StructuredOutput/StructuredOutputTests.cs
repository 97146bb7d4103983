using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.StructuredOutput;

[Trait("Culture", "Any")]
public sealed class StructuredOutputTests : ClientTest
{
    private const string Paris = """{"name":"Paris","population":2100000,"nickname":null,"the_sky":"rainy day"}""";

    [Fact]
    public async Task Prompt_OfAType_SendsItsSchemaAndReadsTheAnswer()
    {
        Gateway.Enqueue(FakeReply.Completion("""{"value":7}"""));

        var answer = await Client().GenerateContentAsync<int>(Provider.Openai, "gpt-4o", "hi", cancellationToken: Token);

        Assert.Equal(7, answer.Value);
        Assert.Equal("""{"value":7}""", answer.Response.Text);
        Assert.Equal(
            """{"model":"gpt-4o","messages":[{"role":"user","content":"hi"}],"response_format":{"type":"json_schema","json_schema":{"name":"Int32","schema":{"type":"object","properties":{"value":{"type":"integer"}},"required":["value"],"additionalProperties":false},"strict":true}}}""",
            Request.BodyText);
        Assert.Equal("openai", Request.Query["provider"]);
    }

    [Theory]
    [InlineData(Paris)]
    [InlineData("```json\n" + Paris + "\n```")]
    [InlineData("Here it is:\n```\n" + Paris + "\n```\nAnything else?")]
    [InlineData("```json" + Paris)]
    [InlineData(" \n" + Paris + "\n")]
    [InlineData("""{"NAME":"Paris","population":"2100000","the_sky":"rainy day","more":[1,2,],}""")]
    public async Task Answer_WrappedInOtherText_IsRead(string text)
    {
        Gateway.Enqueue(FakeReply.Completion(text));

        var answer = await Client().GenerateContentAsync<City>("m", [Message.User("hi")], cancellationToken: Token);

        Assert.Equal(new City("Paris", 2100000) { Sky = Sky.Rainy }, answer.Value);
    }

    [Fact]
    public async Task Fence_InsideOfJson_IsText()
    {
        Gateway.Enqueue(FakeReply.Completion("""{"name":"```x```","population":1}"""));

        Assert.Equal("```x```", (await Client().GenerateContentAsync<City>("m", "hi", cancellationToken: Token)).Value.Name);
    }

    [Theory]
    [InlineData("""{"value":["a","b"]}""")]
    [InlineData("""["a","b"]""")]
    public async Task List_WrappedOrNot_IsRead(string text)
    {
        Gateway.Enqueue(FakeReply.Completion(text));

        Assert.Equal(["a", "b"], (await Client().GenerateContentAsync<string[]>("m", "hi", cancellationToken: Token)).Value);
    }

    [Fact]
    public async Task Case_OfAType_IsReadWhereverItsNameStands()
    {
        Gateway.Enqueue(FakeReply.Completion("""{"value":{"side":2,"$type":"square","inside":{"$type":"circle","radius":1}}}"""));

        Assert.Equal(new Square(2, new Circle(1)), (await Client().GenerateContentAsync<Figure>("m", "hi", cancellationToken: Token)).Value);
    }

    [Fact]
    public async Task TypeInfo_OfAContext_IsUsed()
    {
        Gateway.Enqueue(FakeReply.Completion(Paris), FakeReply.Completion("""{"value":[1,2]}"""));
        var client = Client();

        Assert.Equal("Paris", (await client.GenerateContentAsync(Provider.Groq, "m", "hi", ShapesContext.Default.City, cancellationToken: Token)).Value.Name);
        Assert.Equal([1, 2], (await client.GenerateContentAsync("m", "hi", ShapesContext.Default.ListInt32, cancellationToken: Token)).Value);
        Assert.Equal("City", (string?)Gateway.Requests[0].Json!["response_format"]!["json_schema"]!["name"]);
        Assert.Equal("groq", Gateway.Requests[0].Query["provider"]);
    }

    [Fact]
    public async Task Schema_OfTheCaller_IsSentAsItIs()
    {
        Gateway.Enqueue(FakeReply.Completion("```json\n{\"a\": 1.0}\n```"));

        var answer = await Client().GenerateContentAsync("m", "hi", RawJson.Parse("""{"type": "object"}"""), "my-schema", cancellationToken: Token);

        Assert.Equal("""{"a": 1.0}""", answer.Value.ToString());
        Assert.EndsWith(""","response_format":{"type":"json_schema","json_schema":{"name":"my-schema","schema":{"type": "object"},"strict":true}}}""", Request.BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_OfTheCaller_IsKept()
    {
        Gateway.Enqueue(FakeReply.Completion(Paris));
        var request = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("JSON!")], ResponseFormat = CreateChatCompletionRequestResponseFormat.JsonObject };

        await Client().GenerateContentAsync<City>(request, cancellationToken: Token);

        Assert.Equal("""{"type":"json_object"}""", Request.Json!["response_format"]!.ToJsonString());
    }

    [Fact]
    public async Task Request_OfTheCaller_StaysAsItIs()
    {
        Gateway.Enqueue(FakeReply.Completion(Paris));
        var request = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")] };

        await Client().GenerateContentAsync<City>(request, cancellationToken: Token);

        Assert.Null(request.ResponseFormat);
    }

    [Fact]
    public async Task Stream_FoldedTogether_IsRead()
    {
        Gateway.Enqueue(FakeReply.Completion(Paris));
        var request = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")], ResponseFormat = CreateChatCompletionRequestResponseFormat.For<City>() };

        var response = await Client().GenerateContentStreamingAsync(request, cancellationToken: Token).ToResponseAsync(Token);

        Assert.Equal("Paris", response.ToStructured<City>().Value.Name);
        Assert.Equal("Paris", response.ToStructured(ShapesContext.Default.City).Value.Name);
    }

    [Fact]
    public async Task Sandbox_AskedForAType_FitsIt()
    {
        await using var sandbox = await FakeGateway.StartAsync(cancellationToken: Token);

        var city = (await Client(options => options.BaseUrl = sandbox.BaseUrl).GenerateContentAsync<City>("openai/gpt-4o", "Tell me about Paris", cancellationToken: Token)).Value;
        var figures = (await Client(options => options.BaseUrl = sandbox.BaseUrl).GenerateContentAsync<List<Figure>>("openai/gpt-4o", "Draw", cancellationToken: Token)).Value;

        Assert.Equal("Paris", city.Name);
        Assert.NotEmpty(figures);
    }

    [Fact]
    public void Arguments_Wrong_AreRefusedAtTheCall()
    {
        var client = Client();
        var schema = RawJson.Parse("{}");
        var request = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")], ResponseFormat = CreateChatCompletionRequestResponseFormat.Text };

        Assert.Throws<ArgumentException>("prompt", () => { _ = client.GenerateContentAsync<City>("m", "", cancellationToken: Token); });
        Assert.Throws<NotSupportedException>(() => { _ = client.GenerateContentAsync<Open>("m", "hi", cancellationToken: Token); });
        Assert.Throws<ArgumentException>("name", () => { _ = client.GenerateContentAsync("m", "hi", schema, "my schema", cancellationToken: Token); });
        Assert.Throws<ArgumentException>("schema", () => { _ = client.GenerateContentAsync("m", "hi", default(RawJson), "a", cancellationToken: Token); });
        Assert.Throws<ArgumentException>("request", () => { _ = client.GenerateContentAsync(request, schema, "a", cancellationToken: Token); });
    }
}
