using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Reads the tool calls of a response.</summary>
internal static class ToolCallReader
{
    public static void AddTo(IList<AIContent> contents, IEnumerable<ChatCompletionMessageToolCall> calls)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var call in calls.Where(static call => call is not null))
        {
            contents.Add(Read(call, ids));
        }
    }

    private static FunctionCallContent Read(ChatCompletionMessageToolCall call, HashSet<string> ids)
    {
        // Some servers send no ids, or the same id for all calls. The results could then not be matched with the calls.
        var id = !string.IsNullOrEmpty(call.Id) && ids.Add(call.Id) ? call.Id : $"call_{Guid.NewGuid():N}";
        var content = FunctionCallContent.CreateFromParsedArguments(
            call.Function?.Arguments ?? "",
            id,
            call.Function?.Name ?? "",
            static text => ToolArguments.Parse(text));
        content.RawRepresentation = call;
        if (call.ExtraContent is { } extra)
        {
            ExtraContent.Keep(ExtraContent.Write(extra), content);
        }

        return content;
    }
}
