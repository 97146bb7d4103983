using System.Diagnostics;
using System.Reflection;
using InferenceGateway.Models;
using InferenceGateway.Tests.Faults;

namespace InferenceGateway.Tests.Secrets;

/// <summary>Neither ToString nor the debugger's display shows a secret.</summary>
public sealed class DisplayTextTests
{
    private static readonly InferenceGatewayClientOptions s_options = new() { ApiKey = Secret.Key };
    private static readonly RequestOptions s_call = new() { Headers = new Dictionary<string, string> { ["Authorization"] = Secret.Key } };

    public static TheoryData<string> Names => [.. Shown.Keys];

    private static Dictionary<string, object> Shown => new()
    {
        ["options"] = s_options,
        ["client"] = new InferenceGatewayClient(s_options),
        ["copy"] = new InferenceGatewayClient(s_options).With(s_call),
        ["api"] = new InferenceGatewayClient(s_options).Api,
        ["call options"] = s_call,
        ["chat"] = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User(Secret.Prompt)] },
        ["message"] = Message.User(Secret.Prompt),
        ["response"] = new CreateResponseRequest { Model = "m", Input = Secret.Prompt },
        ["messages"] = new CreateMessagesRequest { Model = "m", MaxTokens = 9, Messages = [new MessagesMessage { Role = "user", Content = Secret.Prompt }] },
        ["image"] = new CreateImageRequest { Prompt = Secret.Prompt },
        ["image edit"] = new CreateImageEditRequest { Prompt = Secret.Prompt, Image = [] },
        ["file"] = new FilePart(System.Text.Encoding.UTF8.GetBytes(Secret.Prompt), "a.txt"),
        ["bound client"] = new InferenceGatewayClient(s_options).GetChatClient(Provider.Openai, "m").With(s_call),
        ["stream"] = new InferenceGatewayClient(s_options).GenerateContentStreamingAsync("m", Secret.Prompt),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void ToString_OfWhatHoldsASecret_DoesNotShowIt(string name) => SecretCheck.Absent(Shown[name].ToString());

    // Answers show what the model wrote, and a bound client its model.
    private static HashSet<Type> Answers =>
    [
        typeof(CreateChatCompletionResponse), typeof(CreateChatCompletionStreamResponse), typeof(MessagesResponse), typeof(MessagesStreamEvent), typeof(Response), typeof(ResponseStreamEvent),
        typeof(StructuredResponse<>), typeof(ToolRun), typeof(ToolRunUpdate), typeof(GatewayChatClient),
    ];

    // A text, a raw JSON and an open enum are what they say; nothing else but answers shows what it holds.
    [Fact]
    public void DebuggerDisplays_AreOfTextsAndCountsOnly()
    {
        var displays = typeof(InferenceGatewayClient).Assembly.GetTypes()
            .Select(type => (Type: type, Display: type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value))
            .Where(shown => shown.Display is not null)
            .ToArray();

        Assert.All(displays.Where(shown => !Answers.Contains(shown.Type)), shown => Assert.Contains(shown.Display, (string[])["{Value}", "{Json}", "{ToString(),nq}", "Count = {Count}"]));
        Assert.All(displays, shown => Assert.DoesNotContain("Options", shown.Type.Name, StringComparison.Ordinal));
        Assert.All(displays.Where(shown => shown.Display != "{Value}"), shown => Assert.DoesNotContain("Request", shown.Type.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Sdk_Itself_WritesNoLog()
    {
        var references = typeof(InferenceGatewayClient).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(references, name => name.Contains("Logging", StringComparison.Ordinal) || name is "System.Console" or "System.Diagnostics.TraceSource");
    }
}
