namespace InferenceGateway.Json;

/// <summary>Parses integers in every notation that JSON allows (1.0, 1e3), without rounding them through a double or a decimal.</summary>
internal static class JsonInteger
{
    // A larger exponent makes no difference, because a document cannot contain so many digits.
    private const long ExponentLimit = int.MaxValue * 2L;

    internal enum Outcome
    {
        Integer,
        Fraction,
        OutOfRange,
        NotANumber,
    }

    public static Outcome Parse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var negative = !text.IsEmpty && text[0] == (byte)'-';
        var rest = negative ? text[1..] : text;
        var whole = rest[..CountDigits(rest)];
        rest = rest[whole.Length..];
        var fraction = ReadOnlySpan<byte>.Empty;
        if (!rest.IsEmpty && rest[0] == (byte)'.')
        {
            fraction = rest.Slice(1, CountDigits(rest[1..]));
            rest = rest[(fraction.Length + 1)..];
            if (fraction.IsEmpty)
            {
                return Outcome.NotANumber;
            }
        }

        if (whole.IsEmpty || !TryReadExponent(rest, out var exponent))
        {
            return Outcome.NotANumber;
        }

        return Compute(whole, fraction, exponent, negative, out value);
    }

    private static Outcome Compute(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, long exponent, bool negative, out long value)
    {
        value = 0;
        var point = whole.Length + exponent;
        var limit = negative ? (ulong)long.MaxValue + 1 : long.MaxValue;
        var digits = whole.Length + fraction.Length;
        var magnitude = 0UL;
        var tooLarge = false;
        for (var index = 0; index < digits; index++)
        {
            var digit = (ulong)((index < whole.Length ? whole[index] : fraction[index - whole.Length]) - '0');
            if (index >= point)
            {
                if (digit != 0)
                {
                    return Outcome.Fraction;
                }
            }
            else if (!tooLarge)
            {
                tooLarge = magnitude > (limit - digit) / 10;
                magnitude = (magnitude * 10) + digit;
            }
        }

        for (var index = (long)digits; index < point && magnitude != 0 && !tooLarge; index++)
        {
            tooLarge = magnitude > limit / 10;
            magnitude *= 10;
        }

        if (tooLarge)
        {
            return Outcome.OutOfRange;
        }

        value = unchecked(negative ? -(long)magnitude : (long)magnitude);
        return Outcome.Integer;
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if ((text[0] | 0x20) != 'e')
        {
            return false;
        }

        text = text[1..];
        var negative = !text.IsEmpty && text[0] == (byte)'-';
        if (negative || (!text.IsEmpty && text[0] == (byte)'+'))
        {
            text = text[1..];
        }

        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            exponent = Math.Min(ExponentLimit, (exponent * 10) + digit - '0');
        }

        exponent = negative ? -exponent : exponent;
        return !text.IsEmpty;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (count < text.Length && text[count] is >= (byte)'0' and <= (byte)'9')
        {
            count++;
        }

        return count;
    }
}
