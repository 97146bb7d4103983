#if NETSTANDARD2_0
namespace System;

[Microsoft.CodeAnalysis.Embedded]
internal static class SpanExtensions
{
    public static ReadOnlySpan<byte> TrimStart(this ReadOnlySpan<byte> span, ReadOnlySpan<byte> trimmed)
    {
        while (!span.IsEmpty && trimmed.IndexOf(span[0]) >= 0)
        {
            span = span[1..];
        }

        return span;
    }

    public static ReadOnlySpan<byte> Trim(this ReadOnlySpan<byte> span, ReadOnlySpan<byte> trimmed)
    {
        span = span.TrimStart(trimmed);
        while (!span.IsEmpty && trimmed.IndexOf(span[^1]) >= 0)
        {
            span = span[..^1];
        }

        return span;
    }
}
#endif
