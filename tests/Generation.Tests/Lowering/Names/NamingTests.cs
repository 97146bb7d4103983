using InferenceGateway.Generation.Lowering.Names;

namespace InferenceGateway.Generation.Tests.Lowering.Names;

public sealed class NamingTests
{
    [Theory]
    [InlineData("MCPTool", "McpTool")]
    [InlineData("ImageURL", "ImageUrl")]
    [InlineData("SSEvent", "SSEvent")]
    [InlineData("finish_reason", "FinishReason")]
    [InlineData("ollama_cloud", "OllamaCloud")]
    [InlineData("createChatCompletion", "CreateChatCompletion")]
    [InlineData("b64_json", "B64Json")]
    [InlineData("context-window.size", "ContextWindowSize")]
    [InlineData("gpt4o", "Gpt4o")]
    [InlineData("HTTPServerID", "HttpServerID")]
    [InlineData("größe", "Größe")]
    [InlineData("$", "")]
    public void Pascal_OfAWireName_IsTheMechanicalName(string wire, string expected) => Assert.Equal(expected, Naming.Pascal(wire));

    [Theory]
    [InlineData("256x256", "ImageSize", "Size256x256")]
    [InlineData("1", "MCPTool", "Tool1")]
    [InlineData("", "Effort", "Empty")]
    [InlineData("auto", "ImageSize", "Auto")]
    public void Member_ThatBeginsWithADigit_GetsTheLastWordOfItsType(string wire, string type, string expected) =>
        Assert.Equal(expected, Naming.Member(wire, type));

    [Theory]
    [InlineData("provider", "provider")]
    [InlineData("response_format", "responseFormat")]
    [InlineData("X-MCP-Bypass", "xMcpBypass")]
    [InlineData("filter[name]", "filterName")]
    [InlineData("event", "@event")]
    [InlineData("class", "@class")]
    public void Variable_ThatIsAKeyword_IsEscaped(string wire, string expected) => Assert.Equal(expected, Naming.Variable(wire));

    [Theory]
    [InlineData("options", "optionsValue")]
    [InlineData("body", "bodyValue")]
    [InlineData("cancellation_token", "cancellationTokenValue")]
    public void Variable_NamedLikeAParameterThatEveryMethodHas_GetsAnotherName(string wire, string expected) =>
        Assert.Equal(expected, Naming.Variable(wire));
}
