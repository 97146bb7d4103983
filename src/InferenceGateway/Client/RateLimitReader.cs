using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceGateway;

/// <summary>Reads the headers about rate limits. Providers write the times as durations (<c>6m0s</c>), as seconds, as dates, or as seconds or milliseconds since 1970.</summary>
internal static partial class RateLimitReader
{
    private const string Prefix = "x-ratelimit-";

    /// <summary>The number from which a time is not a number of seconds from now, but a point in time.</summary>
    private const double FirstPoint = 1e9;

    private const double FirstMillisecondPoint = 1e12;
    private const double LastPoint = 1e14;

    public static IReadOnlyDictionary<string, RateLimit> Read(IReadOnlyDictionary<string, string> headers)
    {
        var all = new Dictionary<string, RateLimit>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers.Keys)
        {
            if (header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
                && header[Prefix.Length..].Split('-', 2) is [var what, .. var rest]
                && IsValue(what))
            {
                var name = rest is [var one] ? one.ToLowerInvariant() : "";
                all.TryAdd(name, new RateLimit(Number(Find(headers, "limit", name)), Number(Find(headers, "remaining", name)), Time(Find(headers, "reset", name), headers)));
            }
        }

        return all;
    }

    /// <summary>Reads a duration such as <c>6m0s</c> or <c>7.66s</c>; null for any other text, and for more than 31 years.</summary>
    public static TimeSpan? Duration(string text) => DurationText().Match(text) is { Success: true } match ? Sum(match) : null;

    private static bool IsValue(string what) =>
        what.Equals("limit", StringComparison.OrdinalIgnoreCase) || what.Equals("remaining", StringComparison.OrdinalIgnoreCase) || what.Equals("reset", StringComparison.OrdinalIgnoreCase);

    private static string? Find(IReadOnlyDictionary<string, string> headers, string what, string name) =>
        headers.GetValueOrDefault(name.Length == 0 ? Prefix + what : $"{Prefix}{what}-{name}");

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Time(string? text, IReadOnlyDictionary<string, string> headers)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number < FirstPoint ? TimeSpan.FromSeconds(number)
                : number < LastPoint ? Until(DateTimeOffset.UnixEpoch.AddSeconds(number < FirstMillisecondPoint ? number : number / 1000), headers)
                : null;
        }

        return string.IsNullOrEmpty(text) ? null
            : Duration(text) is { } duration ? duration
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? Until(date, headers)
            : null;
    }

    /// <summary>Gets the time from the date of the response to a point in time. The server's own clock is used, because that of this machine may differ.</summary>
    private static TimeSpan? Until(DateTimeOffset point, IReadOnlyDictionary<string, string> headers) =>
        DateTimeOffset.TryParse(headers.GetValueOrDefault("Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)
            ? point > now ? point - now : TimeSpan.Zero
            : null;

    private static TimeSpan? Sum(Match match)
    {
        var seconds = 0d;
        for (var index = 0; index < match.Groups[1].Captures.Count; index++)
        {
            var number = double.Parse(match.Groups[1].Captures[index].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            seconds += number * match.Groups[2].Captures[index].Value switch
            {
                "d" => 86_400,
                "h" => 3_600,
                "m" => 60,
                "s" => 1,
                "ms" => 1e-3,
                "ns" => 1e-9,
                _ => 1e-6,
            };
        }

        return seconds < FirstPoint ? TimeSpan.FromSeconds(seconds) : null;
    }

    [GeneratedRegex(@"^(?:([0-9]+(?:\.[0-9]+)?)(d|h|ms|m|s|us|µs|ns))+$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationText();
}
