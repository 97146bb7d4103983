using InferenceGateway.Models;

namespace InferenceGateway.Tests.Tools;

public sealed class ToolFactoryTests : ToolTest
{
    [Fact]
    public async Task Function_WithEverything_IsSentSo()
    {
        var request = Question(ChatCompletionTool.Function("weather", "The weather", CitySchema, strict: true), ChatCompletionTools.Function("now"));
        request.ToolChoice = ChatCompletionToolChoiceOption.Function("now");

        await Client().GenerateContentAsync(request, cancellationToken: Token);

        Assert.Equal(
            """[{"type":"function","function":{"description":"The weather","name":"weather","parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]},"strict":true}},{"type":"function","function":{"name":"now"}}]""",
            Sent(0)["tools"]!.ToJsonString());
        Assert.Equal("""{"type":"function","function":{"name":"now"}}""", Sent(0)["tool_choice"]!.ToJsonString());
    }

    [Fact]
    public async Task Choice_OfAWord_IsSentAsTheWord()
    {
        foreach (var choice in new[] { ChatCompletionToolChoiceOption.Auto, ChatCompletionToolChoiceOption.None, ChatCompletionToolChoiceOption.Required })
        {
            var request = Question();
            request.ToolChoice = choice;
            await Client().GenerateContentAsync(request, cancellationToken: Token);
        }

        Assert.Equal(["auto", "none", "required"], Gateway.Requests.Select(request => (string?)request.Json!["tool_choice"]));
    }

    [Fact]
    public void Function_Wrong_IsRefused()
    {
        Assert.Throws<ArgumentException>("name", () => ChatCompletionTool.Function(" "));
        Assert.Throws<ArgumentException>("parameters", () => ChatCompletionTool.Function("a", parameters: RawJson.Parse("[]")));
        Assert.Throws<ArgumentException>("name", () => ChatCompletionToolChoiceOption.Function(""));
    }
}
