using System.Text;

namespace InferenceGateway.Chat;

/// <summary>A text that arrives in pieces.</summary>
internal static class StreamedText
{
    /// <summary>Appends a piece. The text stays null as long as there is none.</summary>
    public static void Append(ref StringBuilder? text, string? piece)
    {
        if (piece is not null)
        {
            (text ??= new StringBuilder()).Append(piece);
        }
    }
}
