using System.ComponentModel;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Tools;

/// <summary>Tools that are created from any function: their schemas, their arguments and their results.</summary>
public sealed class DelegateToolTests : ToolTest
{
    private enum Unit
    {
        Celsius,
        Kelvin,
    }

    private sealed record Place(string City, string? Country);

    [Fact]
    public void Schema_OfALambda_IsThatOfItsParameters()
    {
        var tool = ToolHandler.Create("add", "Adds two numbers.", (int a, [Description("The second one")] int b) => a + b);

        Assert.Equal(
            """{"description":"Adds two numbers.","name":"add","parameters":{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer","description":"The second one"}},"required":["a","b"],"additionalProperties":false},"strict":true}""",
            Written(tool));
    }

    [Fact]
    public void Schema_OfEveryKindOfParameter_IsStrict()
    {
        var tool = ToolHandler.Create("ask", (string text, string? maybe, int? number, Unit unit, IReadOnlyList<double> list, Place place, CancellationToken token) => text);

        Assert.Equal(
            """{"name":"ask","parameters":{"type":"object","properties":{"text":{"type":"string"},"maybe":{"type":["string","null"]},"number":{"type":["integer","null"]},"unit":{"enum":["Celsius","Kelvin"],"type":"string"},"list":{"type":"array","items":{"type":"number"}},"place":{"type":"object","properties":{"city":{"type":"string"},"country":{"type":["string","null"]}},"required":["city","country"],"additionalProperties":false}},"required":["text","maybe","number","unit","list","place"],"additionalProperties":false},"strict":true}""",
            Written(tool));
    }

    [Fact]
    public void Schema_OfDefaultValues_DoesNotRequireThem()
    {
        var tool = ToolHandler.Create("search", (string words, int limit = 10, Unit unit = Unit.Kelvin, string? language = null, CancellationToken token = default) => words);

        Assert.Equal(
            """{"name":"search","parameters":{"type":"object","properties":{"words":{"type":"string"},"limit":{"type":"integer","default":10},"unit":{"enum":["Celsius","Kelvin"],"type":"string","default":"Kelvin"},"language":{"type":["string","null"]}},"required":["words"],"additionalProperties":false},"strict":false}""",
            Written(tool));
    }

    [Fact]
    public void Schema_OfNoParameters_HasNone()
    {
        Assert.Equal(
            """{"description":"The time now.","name":"now","parameters":{"type":"object","properties":{},"required":[],"additionalProperties":false},"strict":true}""",
            Written(ToolHandler.Create("now", [Description("The time now.")] () => "14:30")));
    }

    [Fact]
    public void Name_OfAMethod_IsThatOfTheTool()
    {
        Assert.Contains("\"name\":\"GetWeather\"", Written(ToolHandler.Create(GetWeatherAsync)), StringComparison.Ordinal);
        Assert.Contains("\"description\":\"The weather now.\"", Written(ToolHandler.Create(GetWeatherAsync)), StringComparison.Ordinal);
        Assert.Contains("\"name\":\"get_time\"", Written(ToolHandler.Create(GetTime)), StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Local\"", Written(ToolHandler.Create(Local)), StringComparison.Ordinal);
        Assert.Contains("\"name\":\"LocalFunction\"", Written(ToolHandler.Create(LocalFunction)), StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Async\"", Written(ToolHandler.Create(Async)), StringComparison.Ordinal);
        Assert.Contains("\"description\":\"Mine.\"", Written(ToolHandler.Create("mine", "Mine.", GetWeatherAsync)), StringComparison.Ordinal);

        static int Local(int a) => a;
        static int LocalFunction(int a) => a;
        static int Async(int a) => a;
    }

    [Fact]
    public async Task Run_OfEveryKindOfFunction_IsGivenTheArgumentsAndTheToken()
    {
        var seen = new List<CancellationToken>();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);

        Assert.Equal("3", await TextAsync(ToolHandler.Create("t", (int a, int b) => a + b), """{"a":1,"b":2}"""));
        Assert.Equal("3", await TextAsync(ToolHandler.Create("t", async (int a, int b) =>
        {
            await Task.Yield();
            return a + b;
        }), """{"a":1,"b":2}"""));
        Assert.Equal("Paris", await TextAsync(ToolHandler.Create("t", ValueTask<string> (string city) => new(city)), """{"city":"Paris"}"""));
        Assert.Equal("Paris!", await TextAsync(ToolHandler.Create("t", null, (string city, CancellationToken token) =>
        {
            seen.Add(token);
            return Task.FromResult(city + "!");
        }), """{"city":"Paris"}""", source.Token));
        Assert.Equal([source.Token], seen);
    }

    [Theory]
    [InlineData("""{"words":"bees"}""", "bees 10 Kelvin")]
    [InlineData("""{"words":"bees","limit":2,"unit":"Celsius","unknown":1}""", "bees 2 Celsius")]
    public async Task Run_WithoutOptionalArguments_UsesTheirDefaults(string arguments, string expected) =>
        Assert.Equal(expected, await TextAsync(ToolHandler.Create("t", (string words, int limit = 10, Unit unit = Unit.Kelvin) => $"{words} {limit} {unit}"), arguments));

    [Fact]
    public async Task Result_OfEveryKind_IsText()
    {
        Assert.Equal("21 °C", await TextAsync(ToolHandler.Create("t", () => "21 °C")));
        Assert.Equal("true", await TextAsync(ToolHandler.Create("t", () => true)));
        Assert.Equal("null", await TextAsync(ToolHandler.Create("t", () => (string?)null)));
        Assert.Equal("""{"city":"Zürich","country":null}""", await TextAsync(ToolHandler.Create("t", () => Task.FromResult(new Place("Zürich", null)))));
        Assert.Equal("""["Celsius"]""", await TextAsync(ToolHandler.Create("t", ValueTask<Unit[]> () => new([Unit.Celsius]))));
        Assert.Equal("""{"a":1}""", await TextAsync(ToolHandler.Create("t", () => RawJson.Parse("""{"a":1}"""))));
        Assert.Equal("Done.", await TextAsync(ToolHandler.Create("t", () => { })));
        Assert.Equal("Done.", await TextAsync(ToolHandler.Create("t", () => Task.CompletedTask)));
        Assert.Equal("Done.", await TextAsync(ToolHandler.Create("t", () => ValueTask.CompletedTask)));
        Assert.Equal("Done.", await TextAsync(ToolHandler.Create("t", async () => await Task.Yield())));
    }

    [Fact]
    public async Task Run_OfTheToolLoop_SendsTheResult()
    {
        Gateway.Enqueue(FakeReply.ToolCall("add", """{"a":1,"b":2}"""), FakeReply.Completion("It is 3."));

        var run = await Client().RunToolsAsync("m", "What is 1 + 2?", [ToolHandler.Create("add", (int a, int b) => a + b)], cancellationToken: Token);

        Assert.Equal("It is 3.", run.Text);
        Assert.Equal("3", (string?)Sent(1)["messages"]![2]!["content"]);
    }

    [Description("The weather now.")]
    private static Task<string> GetWeatherAsync(string city) => Task.FromResult(city);

    [DisplayName("get_time")]
    private static string GetTime() => "14:30";

    private static string Written(ToolHandler tool) => Newtonsoft.Json.JsonConvert.SerializeObject(tool.Tool.Function);

    /// <summary>Lets the model call the tool once, and returns what it was told.</summary>
    private async Task<string> TextAsync(ToolHandler tool, string arguments = "{}", CancellationToken? token = null)
    {
        Gateway.Enqueue(FakeReply.ToolCall(tool.Tool.Function.Name, arguments), FakeReply.Completion("done"));
        var run = await Client().RunToolsAsync("m", "hi", [tool], cancellationToken: token ?? Token);
        var result = Assert.Single(run.Steps[0].Results);
        Assert.Null(result.Exception);
        return result.Text;
    }
}
