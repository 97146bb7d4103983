using System.Text;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>A text that arrives in pieces, or several times.</summary>
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

    /// <summary>Keeps the first text that is not empty.</summary>
    /// <param name="kept">The text; null as long as there is none.</param>
    /// <param name="next">The text that has arrived; null if there is none.</param>
    /// <param name="budget">The limit on the response.</param>
    public static void KeepFirst(ref string? kept, string? next, ResponseBudget budget)
    {
        if (kept is null)
        {
            KeepLast(ref kept, next, budget);
        }
    }

    /// <summary>Keeps the last text that is not empty.</summary>
    /// <inheritdoc cref="KeepFirst" />
    public static void KeepLast(ref string? kept, string? next, ResponseBudget budget)
    {
        if (!string.IsNullOrEmpty(next))
        {
            budget.Replace(kept, next);
            kept = next;
        }
    }
}
