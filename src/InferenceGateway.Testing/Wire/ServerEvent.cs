using System.Text.Json.Nodes;

namespace InferenceGateway.Testing.Wire;

/// <summary>A server-sent event. The events of the chat API have no name.</summary>
internal readonly record struct ServerEvent(string? Name, string Data)
{
    /// <summary>Creates an event whose name is the type in its data, as in the Messages and Responses APIs.</summary>
    public static ServerEvent Typed(JsonObject data) => new((string?)data["type"], data.ToWireJson());

    public override string ToString() => Name is null ? $"data: {Data}\n\n" : $"event: {Name}\ndata: {Data}\n\n";
}
