using System.Text;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>A text that arrives in pieces.</summary>
internal static class StreamedText
{
    /// <summary>Appends a piece. The text stays null as long as there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="piece">The piece; null adds nothing.</param>
    /// <param name="budget">The limit on the response.</param>
    public static void Append(ref StringBuilder? text, string? piece, ResponseBudget budget)
    {
        if (piece is not null)
        {
            budget.Take(piece);
            (text ??= new StringBuilder()).Append(piece);
        }
    }
}
