using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceGateway.Extensions.AI.Tests.Services;

public sealed class RegistrationTests : ChatClientTest
{
    private readonly ServiceCollection _services = [];

    [Fact]
    public async Task ChatClient_OfAProvider_UsesTheRegisteredClient()
    {
        _services.AddSingleton(Client());
        _services.AddInferenceGatewayChatClient(Provider.Openai, "gpt-4o");
        await using var provider = _services.BuildServiceProvider();

        var response = await provider.GetRequiredService<IChatClient>().GetResponseAsync("hi", cancellationToken: Token);

        Assert.Equal("hello", response.Text);
        Assert.Equal("/v1/chat/completions?provider=openai", Assert.Single(Gateway.Requests).RawTarget);
        Assert.Same(provider.GetService<IChatClient>(), provider.GetService<IChatClient>());
    }

    [Fact]
    public async Task ChatClient_WithAPrefix_HasTheWholeName()
    {
        _services.AddSingleton(Client());
        _services.AddInferenceGatewayChatClient("openai/gpt-4o");
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IChatClient>().GetResponseAsync("hi", cancellationToken: Token);

        Assert.Contains("\"model\":\"openai/gpt-4o\"", Sent.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builder_OfTheRegistration_BuildsThePipeline()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", """{"city":"Oslo"}"""));
        _services.AddSingleton(Client());
        _services.AddInferenceGatewayChatClient(Provider.Openai, "gpt-4o").UseFunctionInvocation();
        await using var provider = _services.BuildServiceProvider();
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create((string city) => $"21 °C in {city}", "weather")] };

        var response = await provider.GetRequiredService<IChatClient>().GetResponseAsync("Oslo?", options, Token);

        Assert.Equal("hello", response.Text);
        Assert.Contains("21 °C in Oslo", Sent.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyedChatClients_UseTheClientOfTheirKeyOrTheOneWithoutAKey()
    {
        await using var other = await FakeGateway.StartAsync(cancellationToken: Token);
        using var near = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = other.BaseUrl });
        _services.AddSingleton(Client());
        _services.AddKeyedSingleton("near", near);
        _services.AddKeyedInferenceGatewayChatClient("near", Provider.Openai, "gpt-4o");
        _services.AddKeyedInferenceGatewayChatClient("fast", "groq/llama-3.1-8b-instant");
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IChatClient>("near").GetResponseAsync("hi", cancellationToken: Token);
        await provider.GetRequiredKeyedService<IChatClient>("fast").GetResponseAsync("hi", cancellationToken: Token);

        Assert.Single(other.Requests);
        Assert.Contains("llama-3.1-8b-instant", Assert.Single(Gateway.Requests).BodyText, StringComparison.Ordinal);
        Assert.Null(provider.GetService<IChatClient>());
    }

    [Fact]
    public void Client_ThatIsNotRegistered_IsNamedWithItsRemedy()
    {
        _services.AddInferenceGatewayChatClient("openai/gpt-4o");
        _services.AddKeyedInferenceGatewayChatClient("near", "openai/gpt-4o");
        using var provider = _services.BuildServiceProvider();

        var exception = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<IChatClient>);
        var keyed = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredKeyedService<IChatClient>("near"));

        Assert.StartsWith("No InferenceGatewayClient is registered. Call AddInferenceGateway", exception.Message, StringComparison.Ordinal);
        Assert.Contains("neither with the key 'near' nor without a key", keyed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_ThatAreMissing_AreRefusedAtOnce()
    {
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddInferenceGatewayChatClient("m"));
        Assert.Throws<ArgumentException>("model", () => _services.AddInferenceGatewayChatClient(" "));
        Assert.Throws<ArgumentException>("provider", () => _services.AddInferenceGatewayChatClient(default(Provider), "m"));
        Assert.Throws<ArgumentNullException>("serviceKey", () => _services.AddKeyedInferenceGatewayChatClient(null!, "m"));
    }
}
