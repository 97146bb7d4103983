using System.Buffers.Text;
using System.Text.Json;
#if NETSTANDARD2_0
using System.Globalization;
#endif

namespace InferenceGateway.Json;

/// <summary>Floating point numbers: invariant, finite, written as short as they can be read back.</summary>
internal static class JsonNumber
{
    public static bool TryParse(ReadOnlySpan<byte> text, out double value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && !double.IsNaN(value) && !double.IsInfinity(value);

    public static bool TryParse(ReadOnlySpan<byte> text, out float value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && !float.IsNaN(value) && !float.IsInfinity(value);

    public static void Write(Utf8JsonWriter writer, double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw NotFinite(value);
        }

#if NETSTANDARD2_0
        // .NET Framework would print all 17 digits of 0.1; its "R" is short, and now and then wrong.
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (!double.Parse(text, CultureInfo.InvariantCulture).Equals(value))
        {
            text = value.ToString("G17", CultureInfo.InvariantCulture);
        }

        writer.WriteRawValue(text, skipInputValidation: true);
#else
        writer.WriteNumberValue(value);
#endif
    }

    public static void Write(Utf8JsonWriter writer, float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            throw NotFinite(value);
        }

#if NETSTANDARD2_0
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (!float.Parse(text, CultureInfo.InvariantCulture).Equals(value))
        {
            text = value.ToString("G9", CultureInfo.InvariantCulture);
        }

        writer.WriteRawValue(text, skipInputValidation: true);
#else
        writer.WriteNumberValue(value);
#endif
    }

    private static ArgumentException NotFinite(double value)
    {
        var name = double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        return new ArgumentException($"A number is {name}, which JSON cannot say: use a finite number.", nameof(value));
    }
}
