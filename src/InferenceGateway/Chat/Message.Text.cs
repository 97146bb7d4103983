using System.Diagnostics;

namespace InferenceGateway.Models;

[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class Message
{
    private string DebuggerDisplay => DisplayText.Of(Role.Value, Content?.Text, ToolCalls?.Count ?? 0, "tool call");

    /// <summary>Returns the text of the message: its content, or the concatenated text parts of its content.</summary>
    /// <returns>The text. It is empty if there is none, for example if the message calls tools.</returns>
    public override string ToString() => Content?.Text ?? "";
}
