using System.Buffers.Text;
using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>Reads and writes floating-point numbers: culture-invariant, finite, and in the shortest form that can be read back exactly.</summary>
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

        writer.WriteNumberValue(value);
    }

    public static void Write(Utf8JsonWriter writer, float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            throw NotFinite(value);
        }

        writer.WriteNumberValue(value);
    }

    private static ArgumentException NotFinite(double value)
    {
        var name = double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        return new ArgumentException($"A number is {name}, which JSON cannot say: use a finite number.", nameof(value));
    }
}
