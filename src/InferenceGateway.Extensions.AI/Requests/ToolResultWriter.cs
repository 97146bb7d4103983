using System.Text.Json;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Converts the result of a tool to the text for the model.</summary>
internal static class ToolResultWriter
{
    public static Message Write(FunctionResultContent content)
    {
        if (string.IsNullOrEmpty(content.CallId))
        {
            throw new NotSupportedException($"A {nameof(FunctionResultContent)} has no {nameof(content.CallId)}. Set it to that of the {nameof(FunctionCallContent)} that it belongs to.");
        }

        var message = Message.Tool(content.CallId, "");
        switch (content)
        {
            case { Result: AIContent single }:
                ContentWriter.WriteTo(message, [ContentWriter.Write(single, ChatRole.Tool)], callsTools: false);
                break;
            case { Result: IEnumerable<AIContent> several }:
                ContentWriter.WriteTo(message, [.. several.Select(static one => ContentWriter.Write(one, ChatRole.Tool))], callsTools: false);
                break;
            case { Result: null, Exception: not null }:
                // The message of the exception is not for the model unless it was put into the result.
                message.Content = "Error: the function failed.";
                break;
            default:
                message.Content = Text(content.Result, $"The result of the call '{content.CallId}'");
                break;
        }

        return message;
    }

    /// <summary>Converts a result to text. A string is sent unchanged, even if it is a JSON value, and anything else as JSON.</summary>
    public static string Text(object? result, string place) => result switch
    {
        null => "",
        string text => text,
        TextContent content => content.Text ?? "",
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString() ?? "",
        JsonElement { ValueKind: JsonValueKind.Undefined } => "",
        _ => JsonValues.Write(result, place).ToString(),
    };
}
