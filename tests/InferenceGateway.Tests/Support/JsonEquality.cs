using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace InferenceGateway.Tests.Support;

/// <summary>
/// Equal JSON: the same members and values, whatever the members' order; integers as numbers (1.0 = 1), other numbers by text.
/// A name that stands twice has both its values, in their order.
/// </summary>
internal static class JsonEquality
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    public static void AssertEqual(string expected, string actual)
    {
        var difference = Difference(expected, actual);
        Assert.True(difference is null, $"They differ at {difference}.\nExpected: {expected}\nActual:   {actual}");
    }

    /// <summary>The path of the first difference; null where there is none.</summary>
    public static string? Difference(string left, string right)
    {
        using var one = JsonDocument.Parse(left, Deep);
        using var other = JsonDocument.Parse(right, Deep);
        return Difference(one.RootElement, other.RootElement, "$");
    }

    private static string? Difference(JsonElement left, JsonElement right, string path)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return path;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => Objects(left, right, path),
            JsonValueKind.Array => Items([.. left.EnumerateArray()], [.. right.EnumerateArray()], path),
            JsonValueKind.String => left.GetString() == right.GetString() ? null : path,
            JsonValueKind.Number => Number(left.GetRawText()) == Number(right.GetRawText()) ? null : path,
            _ => null,
        };
    }

    private static string? Objects(JsonElement left, JsonElement right, string path)
    {
        var one = left.EnumerateObject().ToLookup(x => x.Name, x => x.Value);
        var other = right.EnumerateObject().ToLookup(x => x.Name, x => x.Value);
        return one.Concat(other).Select(x => x.Key).Distinct()
            .Select(name => Items([.. one[name]], [.. other[name]], $"{path}.{name}"))
            .FirstOrDefault(x => x is not null);
    }

    private static string? Items(JsonElement[] left, JsonElement[] right, string path) =>
        left.Length != right.Length
            ? $"{path} ({left.Length} and {right.Length} values)"
            : left.Select((value, index) => Difference(value, right[index], $"{path}[{index}]")).FirstOrDefault(x => x is not null);

    /// <summary>An integer as its digits, whatever its spelling; any other number as it is spelled.</summary>
    private static string Number(string text)
    {
        var parts = text.ToUpperInvariant().Split('E');
        var mantissa = parts[0].Split('.');
        var fraction = mantissa.Length == 1 ? "" : mantissa[1].TrimEnd('0');
        var exponent = (parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture)) - fraction.Length;
        var digits = BigInteger.Parse(mantissa[0] + fraction, CultureInfo.InvariantCulture);
        while (exponent < 0 && !digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        return digits.IsZero ? "0"
            : exponent is >= 0 and <= 400 ? (digits * BigInteger.Pow(10, exponent)).ToString(CultureInfo.InvariantCulture)
            : text;
    }
}
