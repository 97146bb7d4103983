using System.Text.Json.Nodes;

namespace InferenceGateway.Testing.Wire;

/// <summary>A server-sent event; chat names none.</summary>
internal readonly record struct ServerEvent(string? Name, string Data)
{
    /// <summary>An event that is named after the type in its data, as those of Anthropic and of OpenAI's responses are.</summary>
    public static ServerEvent Typed(JsonObject data) => new((string?)data["type"], data.ToWireJson());

    public override string ToString() => Name is null ? $"data: {Data}\n\n" : $"event: {Name}\ndata: {Data}\n\n";
}
