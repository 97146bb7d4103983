using InferenceGateway.Benchmarks.Wire;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace InferenceGateway.Benchmarks.Clients;

/// <summary>The members that both official clients have, as classes that Newtonsoft.Json reads and writes by reflection.</summary>
internal static class Reflected
{
    public static JsonSerializerSettings Settings { get; } = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    };

    public sealed record Chunk(string? Id, string? Object, long? Created, string? Model, string? SystemFingerprint, List<ChunkChoice>? Choices, Usage? Usage);

    public sealed record ChunkChoice(long? Index, Delta? Delta, JToken? Logprobs, string? FinishReason);

    public sealed record Delta(string? Role, string? Content, string? Refusal, List<ToolCall>? ToolCalls);

    public sealed record ToolCall(long? Index, string? Id, string? Type, Call? Function);

    public sealed record Call(string? Name, string? Arguments);

    public sealed record Usage(long PromptTokens, long CompletionTokens, long TotalTokens);

    public sealed record Completion(string? Id, string? Object, long? Created, string? Model, string? SystemFingerprint, List<Choice> Choices, Usage? Usage);

    public sealed record Choice(long? Index, Message Message, JToken? Logprobs, string? FinishReason);

    public sealed record Message(string Role, string? Content, List<ToolCall>? ToolCalls = null, string? Refusal = null);

    public sealed record ModelList(string? Object, List<Model> Data);

    public sealed record Model(string Id, string? Object, long Created, string? OwnedBy, string? ServedBy);

    public sealed record Function(string Name, string? Description, JToken Parameters);

    public sealed record Tool(string Type, Function Function);

    public sealed record Request(string Model, List<Message> Messages, bool? Stream = null, List<Tool>? Tools = null)
    {
        public static Request Of(string prompt) => new(Payloads.Model, [new Message("user", prompt)]);

        public static Request Long() => new(
            Payloads.Model,
            [.. Payloads.History(Payloads.HistoryLength).Select(static x => new Message(x.Role, x.Text))],
            Tools: [.. Enumerable.Range(0, Payloads.Tools).Select(static i => new Tool("function", new Function($"tool_{i}", Payloads.ToolDescription, JToken.Parse(Payloads.ToolSchema))))]);
    }
}
