using System.Diagnostics.CodeAnalysis;

namespace InferenceGateway.Rest;

/// <summary>The rule for path values that come from a caller, the same under both REST libraries.</summary>
internal static class RestPath
{
    /// <summary>Refuses what is no segment: nothing, or dots.</summary>
    /// <param name="value">The caller's value.</param>
    /// <param name="path">Where it belongs, for the message.</param>
    public static void CheckSegment([NotNull] string? value, string? path)
    {
        RefuseDotSegments(value);
        if (value is not { Length: > 0 })
        {
            throw new ArgumentException($"A part of the path '{path}' is empty.", nameof(value));
        }
    }

    /// <summary>Refuses <c>.</c> and <c>..</c> as segments, escaped or not: <see cref="Uri"/> and servers collapse them, and a call would reach another route than it names.</summary>
    public static void RefuseDotSegments(string? value)
    {
        for (var decoded = value; decoded is not null;)
        {
            foreach (var segment in decoded.Split('/', '\\'))
            {
                if (segment is "." or "..")
                {
                    throw new ArgumentException("A path must not hold '.' or '..' as a segment, escaped or not.", nameof(value));
                }
            }

            var once = Uri.UnescapeDataString(decoded);
            decoded = once == decoded ? null : once;
        }
    }
}
