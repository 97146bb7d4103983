using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Converts a tool call of an earlier response. It is sent back as it arrived unless it was changed.</summary>
internal static class ToolCallWriter
{
    public static ChatCompletionMessageToolCall Write(FunctionCallContent content)
    {
        var came = content.RawRepresentation as ChatCompletionMessageToolCall;
        var call = new ChatCompletionMessageToolCall
        {
            Id = content.CallId,
            Function = new ChatCompletionMessageToolCallFunction { Name = content.Name, Arguments = Arguments(content, came?.Function?.Arguments) },
        };
        if (came is not null)
        {
            Copy(came.AdditionalProperties, call.AdditionalProperties);
            Copy(came.Function?.AdditionalProperties, call.Function.AdditionalProperties);
        }

        call.ExtraContent = ExtraContent.Find(content.AdditionalProperties) is { } extra ? ExtraContent.Read(extra) : came?.ExtraContent;
        return call;
    }

    private static string Arguments(FunctionCallContent content, string? came)
    {
        if (came is not null && ToolArguments.AreEqual(came, content.Arguments))
        {
            // Several providers send an empty text if there are no arguments, but none accepts it.
            return string.IsNullOrWhiteSpace(came) ? ToolArguments.None : came;
        }

        return content.Arguments is null ? ToolArguments.None : JsonValues.Write(content.Arguments, $"The arguments of the call of '{content.Name}'").ToString();
    }

    private static void Copy(JsonMembers? from, JsonMembers to)
    {
        foreach (var member in from ?? Enumerable.Empty<KeyValuePair<string, RawJson>>())
        {
            to[member.Key] = member.Value;
        }
    }
}
