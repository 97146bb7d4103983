using InferenceGateway.Models;
using InferenceGateway.Tests.Faults;
using InferenceGateway.Tests.Http;

namespace InferenceGateway.Tests.Client;

/// <summary>What a call sets goes before what <see cref="InferenceGatewayClient.With"/> sets, for every option and every call.</summary>
[Trait("Culture", "Any")]
public sealed class LayeredOptionsTests : ClientTest
{
    private static readonly Dictionary<string, Func<InferenceGatewayClient, RequestOptions, Task>> s_calls = new(
        FaultCall.All.Select(call => KeyValuePair.Create<string, Func<InferenceGatewayClient, RequestOptions, Task>>(call.Name, (client, options) => call.CallAsync(client, static _ => { }, options, Token))))
    {
        ["response"] = (client, options) => client.CreateResponseAsync("m", "hi", options, Token),
        ["message"] = (client, options) => client.CreateMessageAsync("m", "hi", 9, options, Token),
        ["image edit"] = (client, options) => client.CreateImageEditAsync(new CreateImageEditRequest { Prompt = "a cat", Image = [new FilePart(new byte[] { 1 }, "a.png")] }, options, Token),
        ["image variation"] = (client, options) => client.CreateImageVariationAsync(new CreateImageVariationRequest { Image = new FilePart(new byte[] { 1 }, "a.png") }, options, Token),
        ["speech"] = (client, options) => client.CreateSpeechAsync("openai/tts-1", "hi", "alloy", options, Token),
        ["tools"] = (client, options) => client.ListToolsAsync(options, Token),
        ["health"] = (client, options) => client.HealthCheckAsync(options, Token),
        ["is healthy"] = (client, options) => client.IsHealthyAsync(options, Token),
        ["metrics"] = (client, options) => client.PushMetricsAsync(new StringContent("{}"), options, Token),
        ["proxy"] = (client, options) => client.ProxyGetAsync(Provider.Openai, "models", options, Token),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    public static TheoryData<string> OptionNames => [.. typeof(RequestOptions).GetProperties().Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void Option_SetTwice_IsTheOneOfTheCall(string name)
    {
        var property = typeof(RequestOptions).GetProperty(name)!;
        var (copy, call) = (Every("copy", 1, Provider.Groq, false), Every("call", 2, Provider.Openai, true));

        Assert.Equal(property.GetValue(call), property.GetValue(RequestOptions.Layered(copy, call)));
        Assert.Equal(property.GetValue(call), property.GetValue(RequestOptions.Layered(new RequestOptions(), call)));
        Assert.Equal(property.GetValue(copy), property.GetValue(RequestOptions.Layered(copy, new RequestOptions())));
        Assert.NotEqual(property.GetValue(copy), property.GetValue(call));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_OverACopy_SendsItsOwnAndWhatTheCopyAdds(string call)
    {
        var sent = new List<string>();
        using var handler = new StubHandler((request, _) =>
        {
            sent.AddRange(request.Headers.Where(header => header.Key.StartsWith("X-Layer-", StringComparison.Ordinal)).SelectMany(header => header.Value));
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest));
        });
        var copy = Client(o => o.Handler = handler).With(Of(("X-Layer-A", "copy"), ("X-Layer-B", "copy")));

        await Record.ExceptionAsync(() => s_calls[call](copy, Of(("X-Layer-A", "call"))));

        Assert.Equal(["call", "copy"], sent.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task With_OfACopy_GoesBeforeThatOfTheClientItCameFrom()
    {
        var copy = Client().With(new RequestOptions { Headers = new Dictionary<string, string> { ["X-A"] = "first" } })
            .With(new RequestOptions { Headers = new Dictionary<string, string> { ["X-A"] = "second" } });

        await copy.GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.Equal("second", Request.Headers["X-A"]);
    }

    private static RequestOptions Of(params (string Name, string Value)[] headers) => new() { Headers = headers.ToDictionary(header => header.Name, header => header.Value) };

    private static RequestOptions Every(string text, int number, Provider provider, bool flag) => new()
    {
        Headers = new Dictionary<string, string> { ["X-A"] = text },
        ExtraQuery = new Dictionary<string, string> { ["a"] = text },
        ExtraBody = new Dictionary<string, RawJson> { ["a"] = RawJson.From(text) },
        Provider = provider,
        McpBypass = flag,
        ResponseTimeout = TimeSpan.FromSeconds(number),
        IdleTimeout = TimeSpan.FromSeconds(number),
        MaxRetries = number,
        RetryUnsafe = flag,
    };
}
