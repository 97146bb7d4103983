namespace InferenceGateway.Models;

// The document has the modes as texts; Anthropic takes objects only, and the gateway relays what it gets. These are the objects.
public sealed partial class MessagesToolChoice
{
    /// <summary>The model decides whether to use tools.</summary>
    public static MessagesToolChoice Auto => RawJson.Parse("""{"type":"auto"}"""u8);

    /// <summary>The model has to use some tool.</summary>
    public static MessagesToolChoice Any => RawJson.Parse("""{"type":"any"}"""u8);

    /// <summary>The model must not use tools.</summary>
    public static MessagesToolChoice None => RawJson.Parse("""{"type":"none"}"""u8);

    /// <summary>The model has to use this tool.</summary>
    /// <param name="name">The tool's name.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static MessagesToolChoice Tool(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new MessagesToolChoiceTool { Name = name };
    }
}
