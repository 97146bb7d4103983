using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

/// <summary>The sandbox answers every request, whatever it contains.</summary>
public sealed class RobustnessTests : GatewayTest
{
    private const string Chat = "/v1/chat/completions?provider=openai";
    private const string Responses = "/v1/responses?provider=openai";
    private const string Messages = "/v1/messages?provider=anthropic";

    [Theory]
    [InlineData(Chat, """{"messages":[{"role":"user","content":"\ud800"}],"tools":[1,{},{"function":1},{"function":{"name":null}}]}""")]
    [InlineData(Chat, """{"messages":[{"role":"user","content":"x"}],"tools":[{"function":{"name":"","parameters":[]}}],"tool_choice":7}""")]
    [InlineData(Chat, """{"messages":[{"role":"user","content":"x"}],"tools":[{"function":{"name":"f","parameters":{"$ref":"#"}}}]}""")]
    [InlineData(Chat, """{"messages":[{"role":"user","content":"9e99 -1"}],"tools":[{"function":{"name":"f","parameters":{"required":[1,"a"],"properties":{"a":{"type":"integer","minimum":1e300,"maximum":-1}}}}}]}""")]
    [InlineData(Chat, """{"messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_schema","json_schema":{"schema":{"type":[],"anyOf":[],"enum":[],"properties":7,"minItems":-1}}}}""")]
    [InlineData(Chat, """{"messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_schema"},"n":1000000}""")]
    [InlineData(Responses, """{"input":[1,null,{"type":"function_call_output","output":[{"text":"a"},2]},{"type":"computer_call"}]}""")]
    [InlineData(Responses, """{"input":{},"tools":[{"type":"web_search"}],"text":7,"reasoning":7,"tool_choice":[]}""")]
    [InlineData(Messages, """{"max_tokens":1,"model":"m","messages":[1,{"role":7,"content":[7,{"type":"tool_result"}]}],"system":7,"tools":{},"thinking":7}""")]
    [InlineData("/v1/images/generations?provider=openai", """{"prompt":"x","n":-3,"size":7}""")]
    public async Task Request_OfAnyKind_IsAnswered(string path, string body) =>
        Assert.Equal(200, (int)(await PostAsync(path, body)).StatusCode);

    [Theory]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Proxy_OtherVerbs_AreAnswered(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/proxy/openai/models");
        Assert.Equal(200, (int)(await Http.SendAsync(request, Token)).StatusCode);
    }

    [Fact]
    public async Task Images_OutsideOfTheirFolder_AreNotFound() =>
        Assert.Equal(404, (int)(await GetAsync("/sandbox/images/x.jpg")).StatusCode);
}
