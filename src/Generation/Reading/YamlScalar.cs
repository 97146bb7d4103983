using System.Globalization;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Reading;

/// <summary>The types of YAML 1.2's core schema, which have plain scalars alone.</summary>
internal static class YamlScalar
{
    public static JValue Of(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        _ when (char.IsAsciiDigit(text[^1]) || text[^1] == '.') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        _ => new JValue(text),
    };
}
