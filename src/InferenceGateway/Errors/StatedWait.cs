using System.Text.Json;

namespace InferenceGateway.Errors;

/// <summary>Finds the wait that a provider asks for in the body of an error. The gateway drops the header that has it as well.</summary>
internal static class StatedWait
{
    private static readonly string[] s_phrases = ["try again in ", "retry in ", "retry after "];

    /// <summary>Reads the wait in a message, such as "Please try again in 1m7.5s." or "Please retry after 55 seconds."; null if there is none.</summary>
    public static TimeSpan? InMessage(string? message)
    {
        foreach (var phrase in s_phrases)
        {
            var at = message?.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) ?? -1;
            if (at >= 0 && Read(message![(at + phrase.Length)..]) is { } wait)
            {
                return wait;
            }
        }

        return null;
    }

    /// <summary>Reads the wait among the details of Google's errors, <c>"retryDelay": "41s"</c>; null if there is none.</summary>
    public static TimeSpan? InDetails(JsonElement details)
    {
        foreach (var detail in details.ValueKind == JsonValueKind.Array ? details.EnumerateArray() : default)
        {
            if (detail.ValueKind == JsonValueKind.Object && detail.TryGetProperty("retryDelay", out var delay) && delay.ValueKind == JsonValueKind.String)
            {
                return RateLimitReader.Duration(delay.GetString()!);
            }
        }

        return null;
    }

    private static TimeSpan? Read(string text)
    {
        var words = text.Split(' ', 3);
        var number = words[0].TrimEnd('.', ',', ';', ')');
        var unit = words.Length == 1 ? "" : words[1] switch
        {
            var word when word.StartsWith("second", StringComparison.OrdinalIgnoreCase) => "s",
            var word when word.StartsWith("minute", StringComparison.OrdinalIgnoreCase) => "m",
            _ => "",
        };
        return RateLimitReader.Duration(number) ?? RateLimitReader.Duration(number + unit);
    }
}
