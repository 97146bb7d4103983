using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InferenceGateway.Fuzz.Comparing;

/// <summary>
/// Equal JSON: the same members and values, whatever the members' order; integers as numbers (1.0 = 1), other numbers by text.
/// Unless it is to be exact, a value may also have become what the type of its member asks for: the text of a number, the
/// number in a text, the JSON text of an object, the nearest double.
/// </summary>
internal static class JsonSameness
{
    /// <summary>The path of the first difference; null where there is none.</summary>
    public static string? Difference(JsonTree read, JsonTree written, bool isExact, string path = "$")
    {
        if (!isExact && read.Kind != written.Kind)
        {
            return IsConverted(read, written) ? null : path;
        }

        var isSame = read.Kind == written.Kind && read.Kind switch
        {
            JsonValueKind.String => read.Text == written.Text,
            JsonValueKind.Number => Numbers(read.Text, written.Text, isExact),
            JsonValueKind.Array => read.Members.Count == written.Members.Count,
            _ => true,
        };
        return !isSame ? path
            : read.Kind == JsonValueKind.Object ? Objects(read, written, isExact, path)
            : read.Members.Select((item, index) => Difference(item.Value, written.Members[index].Value, isExact, $"{path}[{index}]")).FirstOrDefault(difference => difference is not null);
    }

    private static string? Objects(JsonTree read, JsonTree written, bool isExact, string path)
    {
        var one = read.Members.ToLookup(member => member.Key, member => member.Value, StringComparer.Ordinal);
        var other = written.Members.ToLookup(member => member.Key, member => member.Value, StringComparer.Ordinal);
        foreach (var name in one.Concat(other).Select(member => member.Key).Distinct(StringComparer.Ordinal))
        {
            JsonTree[] values = [.. one[name]];
            JsonTree[] results = [.. other[name]];

            // Of a member that the type has, the last one counts; those that it does not know are all kept.
            values = !isExact && results.Length == 1 && values.Length > 1 ? values[^1..] : values;

            // Names that differ only in half a surrogate pair were two in a map, and are one as they are written.
            if (name.Contains('\ufffd', StringComparison.Ordinal) && results.Length < values.Length)
            {
                continue;
            }

            var place = $"{path}['{name}']";
            if (!isExact && IsTime(name, values, results))
            {
                continue;
            }

            // Of the repeated values of a member that the type has, the last one counts, and those that do not fit the type are kept behind it.
            if (!isExact && results.Length > 1 && results.All(result => values.Any(value => Difference(value, result, isExact, place) is null)))
            {
                continue;
            }

            var difference = values.Length != results.Length ? place
                : values.Select((value, index) => Difference(value, results[index], isExact, place)).FirstOrDefault(found => found is not null);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>Of a time the fraction of a second is cut.</summary>
    private static bool IsTime(string name, JsonTree[] values, JsonTree[] results) =>
        (name == "created" || name.EndsWith("_at", StringComparison.Ordinal))
        && values is [{ Kind: JsonValueKind.Number or JsonValueKind.String } value]
        && results is [{ Kind: JsonValueKind.Number } result]
        && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && Math.Truncate(seconds).Equals(double.Parse(result.Text, CultureInfo.InvariantCulture));

    private static bool IsConverted(JsonTree read, JsonTree written) => (read.Kind, written.Kind) switch
    {
        (JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False, JsonValueKind.String) => read.Raw == written.Text,
        (JsonValueKind.String, JsonValueKind.Number) =>
            double.TryParse(read.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && Numbers(read.Text, written.Text, isExact: false),
        (JsonValueKind.Object or JsonValueKind.Array, JsonValueKind.String) => IsTextOf(read, written.Text),

        // In a list of numbers.
        (JsonValueKind.Null, JsonValueKind.Number) => written.Text == "0",
        _ => false,
    };

    private static bool IsTextOf(JsonTree read, string text)
    {
        try
        {
            return Difference(read, JsonTree.Parse(Encoding.UTF8.GetBytes(text)), isExact: true) is null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Numbers(string read, string written, bool isExact)
    {
        if (read == written)
        {
            return true;
        }

        var one = Decimal(read);
        var other = Decimal(written);
        return isExact
            ? one == other && one.Exponent >= 0
            : one == other || double.Parse(read, CultureInfo.InvariantCulture).Equals(double.Parse(written, CultureInfo.InvariantCulture)) || IsSingle(read, written);
    }

    private static bool IsSingle(string read, string written) =>
        float.Parse(read, CultureInfo.InvariantCulture) is var value && value.ToString("R", CultureInfo.InvariantCulture) == written;

    /// <summary>Sign, digits without zeros around them, and the power of ten of the last one.</summary>
    private static (bool IsNegative, string Digits, decimal Exponent) Decimal(string text)
    {
        var parts = text.ToUpperInvariant().Split('E');
        var mantissa = parts[0].TrimStart('-').Split('.');
        var digits = string.Concat(mantissa).TrimStart('0');
        var exponent = parts.Length > 1 && decimal.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) ? power : 0;
        exponent += digits.Length - digits.TrimEnd('0').Length - (mantissa.Length > 1 ? mantissa[1].Length : 0);
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? (false, "", 0) : (parts[0][0] == '-', digits, exponent);
    }
}
