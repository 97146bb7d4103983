using System.Text;
using System.Text.Json.Nodes;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Chat.Quirks;

/// <summary>One recorded reply of a real server, and what the SDK must make of it.</summary>
internal sealed class QuirkCase(JsonObject json)
{
    private static readonly Dictionary<string, QuirkCase> s_all = Load();

    public static IEnumerable<string> Names => s_all.Keys;

    public static IEnumerable<string> StreamNames => s_all.Values.Where(quirk => quirk.IsStream).Select(quirk => quirk.Name);

    public string Name => (string)json["name"]!;

    public bool IsStream => (bool)json["stream"]!;

    public int Status => (int)json["status"]!;

    public string ContentType => (string)json["contentType"]!;

    public byte[] Body => Encoding.UTF8.GetBytes((string)json["body"]!);

    public JsonObject Expect => json["expect"]!.AsObject();

    public IEnumerable<(string Name, string Value)> Headers => (json["headers"] as JsonObject ?? []).Select(header => (header.Key, (string)header.Value!));

    /// <summary>What the cases say in their "why" about the request.</summary>
    public CreateChatCompletionRequest Request => new()
    {
        Model = "m",
        Messages = [Message.User("hi")],
        N = Name == "two-choices-one-unfinished" ? 2 : null,
        Tools = Expect.ContainsKey("toolCalls") ? [new ChatCompletionTool { Type = ChatCompletionToolType.Function, Function = new FunctionObject { Name = "f" } }] : null,
    };

    public static QuirkCase Named(string name) => s_all[name];

    private static Dictionary<string, QuirkCase> Load()
    {
        using var file = typeof(QuirkCase).Assembly.GetManifestResourceStream("quirks.json")!;
        return JsonNode.Parse(file)!["cases"]!.AsArray().Select(item => new QuirkCase(item!.AsObject())).ToDictionary(quirk => quirk.Name);
    }
}
