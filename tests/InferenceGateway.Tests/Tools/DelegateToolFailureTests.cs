using System.Linq.Expressions;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Tools;

/// <summary>What is refused when a tool is created from a function, what the model is told about wrong arguments, and services.</summary>
public sealed class DelegateToolFailureTests : ToolTest
{
    private interface IClock
    {
        string Now { get; }
    }

    private sealed class Clock : IClock
    {
        public string Now => "14:30";
    }

    /// <summary>Provides one clock, and an empty list of everything, as containers do.</summary>
    private sealed class Services : IServiceProvider
    {
        public IClock? Clock { get; set; } = new Clock();

        public object? GetService(Type serviceType) => serviceType == typeof(IClock) ? Clock : serviceType == typeof(IEnumerable<string>) ? Array.Empty<string>() : null;
    }

    [Theory]
    [InlineData("""{"a":1}""", "required properties including: 'b'")]
    [InlineData("""{"a":1,"b":"many"}""", "$.b")]
    [InlineData("""{"a":1,"b":null}""", "$.b")]
    [InlineData("[1,2]", "$")]
    [InlineData("null", "The arguments are null")]
    public async Task Arguments_ThatDoNotFitTheParameters_GoBackToTheModel(string arguments, string hint)
    {
        var result = await CallAsync(ToolHandler.Create("add", int (int a, int b) => throw new InvalidOperationException("was run")), arguments);

        Assert.True(result.IsError);
        Assert.StartsWith("Error: ", result.Text, StringComparison.Ordinal);
        Assert.Contains(hint, result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("was run", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_OfTheFunction_IsWhatItThrew()
    {
        var result = await CallAsync(ToolHandler.Create("t", string () => throw new InvalidOperationException("there is no such city")), "{}");
        var later = await CallAsync(ToolHandler.Create("t", Task<string> () => Task.FromException<string>(new InvalidOperationException("nor is this one"))), "{}");
        var nothing = await CallAsync(ToolHandler.Create("t", ValueTask () => ValueTask.FromException(new InvalidOperationException("nothing was done"))), "{}");

        Assert.Equal("Error: there is no such city", result.Text);
        Assert.IsType<InvalidOperationException>(result.Exception);
        Assert.Equal("Error: nor is this one", later.Text);
        Assert.Equal("Error: nothing was done", nothing.Text);
    }

    [Fact]
    public void Name_ThatNoProviderAccepts_IsRefusedAtTheCreation()
    {
        Assert.Throws<ArgumentException>("name", static () => ToolHandler.Create("what time is it?", () => ""));
        Assert.Throws<ArgumentException>("name", static () => ToolHandler.Create(new string('a', 200), () => ""));
        Assert.Throws<ArgumentException>("name", static () => ToolHandler.Create("", () => ""));
        Assert.Throws<ArgumentException>("name", static () => ToolHandler.Create<Clock>("my tool", null, static (_, _) => Task.FromResult("")));
        Assert.Contains("lambda", Assert.Throws<ArgumentException>("run", static () => ToolHandler.Create(() => "")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Argument_ThatIsNull_IsRefusedAtTheCreation()
    {
        var run = Text;

        Assert.Throws<ArgumentNullException>("run", static () => ToolHandler.Create(null!));
        Assert.Throws<ArgumentNullException>("run", static () => ToolHandler.Create("a", (Delegate)null!));
        Assert.Throws<ArgumentNullException>("name", () => ToolHandler.Create(null!, null, run));
        Assert.Throws<ArgumentNullException>("name", () => ToolHandler.Create(null!, null, run, new Services()));
        Assert.Throws<ArgumentNullException>("run", static () => ToolHandler.Create("a", null, null!, new Services()));
        Assert.Throws<ArgumentNullException>("services", () => ToolHandler.Create("a", null, run, null!));

        static string Text(string text) => text;
    }

    private delegate void WithReference(ref int number);

    [Fact]
    public void Parameter_ThatCannotBeRead_IsRefused()
    {
        Assert.Contains("IServiceProvider", Assert.Throws<ArgumentException>("run", static () => ToolHandler.Create("a", (IClock clock) => clock.Now)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("run", static () => ToolHandler.Create("a", (IServiceProvider services) => ""));
        Assert.Throws<ArgumentException>("run", static () => ToolHandler.Create("a", new WithReference((ref int number) => number++)));
        Assert.Throws<NotSupportedException>(static () => ToolHandler.Create("a", (Dictionary<string, int> map) => map.Count));
        Assert.Contains("has no name", Assert.Throws<ArgumentException>("run", static () => ToolHandler.Create("a", (int _) => "")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_WithoutAName_IsRefused()
    {
        var nameless = Expression.Lambda(Expression.Constant(""), Expression.Parameter(typeof(int))).Compile();

        Assert.Contains("has no name", Assert.Throws<ArgumentException>("run", () => ToolHandler.Create("a", nameless)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_AreNoArguments()
    {
        var services = new Services();
        var tool = ToolHandler.Create("t", null, (string city, IClock clock, IServiceProvider all, IEnumerable<string> names) => $"{clock.Now} in {city}, {names.Single()}, {all == services}", services);

        Assert.Equal(["city", "names"], tool.Tool.Function.Parameters!.Value.As<Dictionary<string, RawJson>>()!["required"].As<string[]>()!);
        Assert.Equal("14:30 in Paris, x, True", (await CallAsync(tool, """{"city":"Paris","names":["x"]}""")).Text);

        services.Clock = null;
        Assert.Contains("'clock'", (await CallAsync(tool, """{"city":"Paris","names":[]}""")).Text, StringComparison.Ordinal);
    }

    private async Task<ToolCallResult> CallAsync(ToolHandler tool, string arguments)
    {
        Gateway.Enqueue(FakeReply.ToolCall(tool.Tool.Function.Name, arguments), FakeReply.Completion("done"));
        var run = await Client().RunToolsAsync("m", "hi", [tool], cancellationToken: Token);
        return Assert.Single(run.Steps[0].Results);
    }
}
