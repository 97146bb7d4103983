using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Tools;

public sealed class ToolHandlerTests : ToolTest
{
    private sealed record Place([Description("Its name")] string City, int? Days);

    [Fact]
    public async Task Handler_OfAType_SendsItsSchemaAndReadsTheArguments()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", """{"city":"Paris","days":2}"""), FakeReply.Completion("done"));
        var tool = ToolHandler.Create<Place>("weather", "The weather", (place, _) => Task.FromResult($"{place.City}, {place.Days} days"));

        var run = await Client().RunToolsAsync("m", "hi", [tool], cancellationToken: Token);

        Assert.Equal("Paris, 2 days", run.Steps[0].Results[0].Text);
        Assert.Equal(
            """[{"type":"function","function":{"description":"The weather","name":"weather","parameters":{"type":"object","properties":{"city":{"type":"string","description":"Its name"},"days":{"type":["integer","null"]}},"required":["city","days"],"additionalProperties":false},"strict":true}}]""",
            Sent(0)["tools"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"city":"Paris","days":"many"}""", "$.days")]
    [InlineData("""{"days":2}""", "city")]
    [InlineData("null", "The arguments are null")]
    public async Task Arguments_ThatDoNotFitTheType_GoBackToTheModel(string arguments, string hint)
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", arguments), FakeReply.Completion("done"));
        var tool = ToolHandler.Create<Place>("weather", null, (_, _) => throw new InvalidOperationException("was run"));

        var run = await Client().RunToolsAsync("m", "hi", [tool], cancellationToken: Token);

        var result = run.Steps[0].Results[0];
        Assert.True(result.IsError);
        Assert.Contains(hint, result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("was run", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Handler_Wrong_IsRefused()
    {
        var place = JsonSerializerOptions.Web.GetTypeInfo(typeof(Place)) as JsonTypeInfo<Place>;

        Assert.Throws<ArgumentException>("tool", () => new ToolHandler(new ChatCompletionTool { Function = new FunctionObject { Name = "" } }, Echo));
        Assert.Throws<ArgumentException>("tool", () => new ToolHandler(new ChatCompletionTool { Function = new FunctionObject { Name = "my tool" } }, Echo));
        Assert.Throws<ArgumentNullException>("tool", () => new ToolHandler(null!, Echo));
        Assert.Throws<ArgumentNullException>("run", () => ToolHandler.Create<string>("a", null, null!));
        Assert.Throws<ArgumentNullException>("name", () => ToolHandler.Create(null!, null, place!, (_, _) => Task.FromResult("")));
        Assert.Throws<ArgumentNullException>("arguments", () => ToolHandler.Create<Place>("a", null, null!, (_, _) => Task.FromResult("")));
        Assert.Throws<ArgumentNullException>("run", () => ToolHandler.Create("a", null, place!, null!));
        Assert.Throws<ArgumentNullException>("run", () => new ToolHandler(Weather, null!));
        Assert.Throws<ArgumentException>("run", () => ToolHandler.Create<string>("a", null, (_, _) => Task.FromResult("")));
        Assert.Throws<NotSupportedException>(() => ToolHandler.Create<Dictionary<string, int>>("a", null, (_, _) => Task.FromResult("")));
    }
}
