using System.Diagnostics.CodeAnalysis;

namespace InferenceGateway.Api;

/// <summary>Validates path values that come from a caller.</summary>
internal static class PathRules
{
    /// <summary>Rejects an empty segment, and one that is <c>.</c> or <c>..</c>.</summary>
    /// <param name="value">The caller's value.</param>
    /// <param name="name">The name of the parameter in the path, for the message.</param>
    public static void CheckSegment([NotNull] string? value, string name)
    {
        RefuseDotSegments(value);
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException($"The path parameter '{name}' is empty: it is a part of the address.", name);
        }
    }

    /// <summary>Rejects <c>.</c> and <c>..</c> as segments, escaped or not. <see cref="Uri"/> and servers collapse them, and a call would reach another route than the one it names.</summary>
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
