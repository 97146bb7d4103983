using System.Text.Json;
using InferenceGateway.Testing.Recording.Format;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Recording.Matching;

/// <summary>The parts of a body that are compared loosely.</summary>
internal static class LooseContent
{
    private static readonly string[] s_members = ["model", "stream", "prompt"];

    public static IReadOnlyDictionary<string, string> Of(RecordedBody? body) => body?.Kind switch
    {
        RecordedBody.JsonKind => OfJson(body.Value),
        RecordedBody.PartsKind => OfForm(body.Value),
        _ => new Dictionary<string, string>(),
    };

    private static Dictionary<string, string> OfJson(JsonElement root)
    {
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in s_members)
        {
            // A stream that is not requested may be missing as well as false.
            if (!root.IsMissing(name) && !root.IsFalse(name))
            {
                content[name] = root.Member(name).AsText() ?? root.Member(name).GetRawText();
            }
        }

        if (LastUserText(root) is { } text)
        {
            content["last message of the user"] = text;
        }

        return content;
    }

    private static Dictionary<string, string> OfForm(JsonElement parts)
    {
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.AsItems())
        {
            if (part.Text("name") is { } name && s_members.Contains(name) && part.Text("text") is { } text)
            {
                content[name] = text;
            }
        }

        return content;
    }

    // Chat and Messages have messages, and Responses has an input, which may be a text.
    private static string? LastUserText(JsonElement root)
    {
        if (root.Text("input") is { } input)
        {
            return input;
        }

        var messages = root.Items("messages").Concat(root.Items("input"));
        return messages.LastOrDefault(message => message.Text("role") == "user") is { ValueKind: JsonValueKind.Object } last
            ? last.Text("content") ?? string.Concat(last.Items("content").Select(part => part.Text("text")))
            : null;
    }
}
