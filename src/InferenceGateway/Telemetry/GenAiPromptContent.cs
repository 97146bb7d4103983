using System.Diagnostics;

namespace InferenceGateway.Telemetry;

/// <summary>Records the text of a call that answers with images or speech. The files themselves are not recorded.</summary>
/// <param name="prompt">The text that the answer is created from.</param>
/// <param name="instructions">How it is created; null if the request does not say.</param>
internal sealed class GenAiPromptContent(string? prompt, string? instructions) : GenAiContent
{
    public override void Ask(Activity span)
    {
        Record(span, InputMessages, prompt, static (writer, text) =>
        {
            GenAiParts.BeginMessage(writer, "user");
            GenAiParts.Text(writer, text);
            GenAiParts.EndMessage(writer);
        });
        if (!string.IsNullOrEmpty(instructions))
        {
            Record(span, SystemInstructions, instructions, static (writer, text) => GenAiParts.Text(writer, text));
        }
    }

    public override void Answer(Activity span, bool hasFailed)
    {
    }
}
