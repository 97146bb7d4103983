using System.Text.Json;
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

    /// <summary>Adds the call of a response that has one in the form that was usual before tool calls.</summary>
    public static void AddFormerCall(IList<AIContent> contents, Message? answer)
    {
        if (answer?.AdditionalProperties.TryGetValue("function_call", out var json) != true || json.Kind != JsonValueKind.Object)
        {
            return;
        }

        using var document = JsonDocument.Parse(json.Utf8);
        if (Text(document.RootElement, "name") is { Length: > 0 } name)
        {
            contents.Add(Create(NewId(), name, Text(document.RootElement, "arguments"), json));
        }
    }

    private static string? Text(JsonElement call, string member) =>
        call.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? Decode(value) : null;

    private static string Decode(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which cannot be decoded: the text as it was sent.
            return text.GetRawText()[1..^1];
        }
    }

    private static FunctionCallContent Read(ChatCompletionMessageToolCall call, HashSet<string> ids)
    {
        // Some servers send no ids, or the same id for all calls. The results could then not be matched with the calls.
        var id = !string.IsNullOrEmpty(call.Id) && ids.Add(call.Id) ? call.Id : NewId();
        var content = Create(id, call.Function?.Name, call.Function?.Arguments, call);
        if (call.ExtraContent is { } extra)
        {
            ExtraContent.Keep(ExtraContent.Write(extra), content);
        }

        return content;
    }

    private static FunctionCallContent Create(string id, string? name, string? arguments, object raw)
    {
        var content = FunctionCallContent.CreateFromParsedArguments(arguments ?? "", id, name ?? "", static text => ToolArguments.Parse(text));
        content.RawRepresentation = raw;
        return content;
    }

    private static string NewId() => $"call_{Guid.NewGuid():N}";
}
