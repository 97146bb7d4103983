using System.ComponentModel;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Tools;

public sealed class FromFunctionTests : ChatClientTest
{
    private static readonly AIFunction Weather = AIFunctionFactory.Create(
        ([Description("The city")] string city, int days = 1) => new { city, days }, "weather", "The weather in a city");

    [Fact]
    public void Tool_FromAFunction_HasItsNameDescriptionAndSchema()
    {
        var tool = ChatCompletionTool.From(Weather);

        Assert.Equal(("weather", "The weather in a city", null), (tool.Function.Name, tool.Function.Description, tool.Function.Strict));
        Assert.Equal(Weather.JsonSchema.GetRawText(), tool.Function.Parameters.ToString());
    }

    [Fact]
    public async Task Handler_FromAFunction_RunsInRunTools()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", """{"city":"Oslo","days":3}"""), FakeReply.Completion("Mild."));

        var run = await Client().RunToolsAsync("m", "Oslo?", [ToolHandler.From(Weather)], cancellationToken: Token);

        Assert.Equal("Mild.", run.Text);
        Assert.Equal("""{"city":"Oslo","days":3}""", Assert.Single(run.Steps[0].Results).Text);
    }

    [Fact]
    public async Task Handler_WhoseFunctionFails_TellsTheModel()
    {
        Gateway.Enqueue(FakeReply.ToolCall("f", "{}"), FakeReply.Completion("Sorry."));
        var failing = AIFunctionFactory.Create(string () => throw new InvalidOperationException("no such city"), "f");

        var run = await Client().RunToolsAsync("m", "Oslo?", [ToolHandler.From(failing)], cancellationToken: Token);

        Assert.Equal("Error: no such city", Assert.Single(run.Steps[0].Results).Text);
    }

    [Fact]
    public async Task Handler_GivesServicesAndTokenToItsFunction()
    {
        Gateway.Enqueue(FakeReply.ToolCall("f", "{}"), FakeReply.Completion("ok"));
        var services = new Services();
        var function = AIFunctionFactory.Create((IServiceProvider given, CancellationToken token) => $"{ReferenceEquals(given, services)} {token.CanBeCanceled}", "f");
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var run = await Client().RunToolsAsync("m", "hi", [ToolHandler.From(function, services)], cancellationToken: source.Token);

        Assert.Equal("True True", Assert.Single(run.Steps[0].Results).Text);
    }

    [Fact]
    public void Handler_OfAFunctionToBeApproved_IsRefused()
    {
        var exception = Assert.Throws<ArgumentException>(() => ToolHandler.From(new ApprovalRequiredAIFunction(Weather)));

        Assert.Contains("which RunToolsAsync does not support", exception.Message, StringComparison.Ordinal);
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
