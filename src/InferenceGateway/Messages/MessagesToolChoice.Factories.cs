namespace InferenceGateway.Models;

// The document declares the modes as strings. Anthropic accepts objects only, and the gateway forwards the request unchanged, so these are the objects.
public sealed partial class MessagesToolChoice
{
    /// <summary>Gets the choice that lets the model decide whether to use tools.</summary>
    public static MessagesToolChoice Auto => RawJson.Parse("""{"type":"auto"}"""u8);

    /// <summary>Gets the choice that makes the model use one of the tools.</summary>
    public static MessagesToolChoice Any => RawJson.Parse("""{"type":"any"}"""u8);

    /// <summary>Gets the choice that prevents the model from using tools.</summary>
    public static MessagesToolChoice None => RawJson.Parse("""{"type":"none"}"""u8);

    /// <summary>Creates the choice that makes the model use a certain tool.</summary>
    /// <param name="name">The name of the tool.</param>
    /// <returns>The choice.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static MessagesToolChoice Tool(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new MessagesToolChoiceTool { Name = name };
    }
}
