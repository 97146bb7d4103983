using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Client;

[Trait("Culture", "Any")]
public sealed class EnvironmentTests
{
    [Fact]
    public void ReadOptions_NothingSet_GivesTheDefaults()
    {
        var options = GatewayEnvironment.ReadOptions(_ => null);

        Assert.Equal(new Uri("http://localhost:8080/v1"), options.BaseUrl);
        Assert.Null(options.ApiKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void ReadOptions_SetToNothing_GivesTheDefaults(string nothing)
    {
        var options = GatewayEnvironment.ReadOptions(_ => nothing);

        Assert.Equal(new Uri("http://localhost:8080/v1"), options.BaseUrl);
        Assert.Null(options.ApiKey);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData(" True ", true)]
    [InlineData("SPAN_ONLY", true)]
    [InlineData("span_and_event", true)]
    [InlineData("EVENT_ONLY", false)]
    [InlineData("NO_CONTENT", false)]
    [InlineData("false", false)]
    [InlineData("", false)]
    [InlineData("what is this", false)]
    [InlineData(null, false)]
    public void ReadOptions_RecordsContent_OnlyWhereTheVariableSaysSo(string? value, bool expected)
    {
        var options = GatewayEnvironment.ReadOptions(name => name == "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT" ? value : null);

        Assert.Equal(expected, options.RecordContent);
    }

    [Theory]
    [InlineData("localhost:8080")]
    [InlineData("gateway")]
    [InlineData("/v1")]
    public void Client_WrongUrl_NamesTheVariable(string url)
    {
        var exception = Assert.Throws<ArgumentException>(() => new InferenceGatewayClient(name => name == "INFERENCE_GATEWAY_URL" ? url : null));

        Assert.StartsWith("INFERENCE_GATEWAY_URL ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(url, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Client_WrongKey_NamesTheVariableOnly()
    {
        var exception = Assert.Throws<ArgumentException>(() => new InferenceGatewayClient(name => name == "INFERENCE_GATEWAY_API_KEY" ? "s3cret\n" : null));

        Assert.StartsWith("INFERENCE_GATEWAY_API_KEY holds a line break", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_FromTheEnvironment_CallsThereWithTheKey()
    {
        await using var gateway = await FakeGateway.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var variables = new Dictionary<string, string?>
        {
            ["INFERENCE_GATEWAY_URL"] = $" {gateway.BaseUrl} ",
            ["INFERENCE_GATEWAY_API_KEY"] = "abc",
            ["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = null,
        };
        using var client = new InferenceGatewayClient(name => variables[name]);

        await client.GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Bearer abc", gateway.Requests.Single().Headers["Authorization"]);
    }
}
