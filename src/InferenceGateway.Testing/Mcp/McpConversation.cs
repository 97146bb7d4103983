using System.Text.Json.Nodes;
using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Mcp;

/// <summary>
/// The conversation between the gateway and a model: the model looks for tools, runs one, and answers. The caller's own tools are not
/// used.
/// </summary>
internal static class McpConversation
{
    public static IReadOnlyList<CompletionBody> Turns(ChatRequest chat)
    {
        var prompt = chat.Prompt with { Tools = [] };
        if (!prompt.EndsWithUser || !prompt.ToolChoice.IsAllowed)
        {
            return [new CompletionBody(chat, SandboxModel.Answer(prompt))];
        }

        var looking = new ModelToolCall(McpCatalog.GetTools, "{}");
        var (running, result) = Run(prompt.Question);
        var afterLooking = After(prompt, looking, McpCatalog.Describe());
        var afterRunning = After(afterLooking, running, result);
        return
        [
            Turn(chat, 1, prompt, ModelAnswer.Calling([looking])),
            Turn(chat, 2, afterLooking, ModelAnswer.Calling([running])),
            Turn(chat, 3, afterRunning, SandboxModel.Answer(afterRunning)),
        ];
    }

    private static (ModelToolCall Call, string Result) Run(string question)
    {
        var chosen = ToolSelection.Choose([.. McpCatalog.Tools.Select(tool => tool.Tool)], question, named: null)[0];
        var arguments = JsonNode.Parse(ToolSelection.Call(chosen, question).Arguments);
        var result = McpCatalog.Tools.First(tool => tool.Tool == chosen).Run(arguments);
        var call = new JsonObject { ["name"] = chosen.Name, ["arguments"] = arguments };
        return (new ModelToolCall(McpCatalog.ExecuteTool, call.ToWireJson()), result);
    }

    private static ModelRequest After(ModelRequest prompt, ModelToolCall call, string result) => prompt with
    {
        Messages = [.. prompt.Messages, new ModelMessage("assistant", call.Arguments), new ModelMessage("tool", result)],
    };

    // Each turn is a separate completion with its own id.
    private static CompletionBody Turn(ChatRequest chat, int number, ModelRequest prompt, ModelAnswer answer) =>
        new(chat with { Id = $"{chat.Id}-{number}", Choices = 1, Prompt = prompt }, answer);
}
