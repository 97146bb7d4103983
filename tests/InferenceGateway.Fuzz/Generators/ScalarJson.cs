using System.Globalization;
using System.Text;

namespace InferenceGateway.Fuzz.Generators;

/// <summary>Generates strings, numbers and booleans for members.</summary>
internal sealed class ScalarJson(Random random, AnyJson any, bool isExact)
{
    private static readonly long[] Integers = [0, 1, -1, 7, 100, int.MaxValue, int.MinValue, 9007199254740993, long.MaxValue, long.MinValue];

    private static readonly double[] Fractions = [0.1, -2.5, 1e21, 5e-324, 1.7976931348623157e308, 0.30000000000000004, 100];

    public void Value(StringBuilder json, Type type)
    {
        if (type == typeof(RawJson))
        {
            any.Value(json);
        }
        else if (type == typeof(bool))
        {
            json.Append(random.Next(2) == 0 ? "true" : "false");
        }
        else if (type == typeof(string))
        {
            Text(json);
        }
        else if (!isExact && random.Next(8) == 0)
        {
            // As text, or whatever number.
            var number = any.Number();
            json.Append(random.Next(2) == 0 ? $"\"{number}\"" : number);
        }
        else
        {
            json.Append(Number(type));
        }
    }

    private void Text(StringBuilder json)
    {
        if (!isExact && random.Next(10) == 0)
        {
            any.Value(json);
        }
        else
        {
            any.Text(json, any.Text());
        }
    }

    private string Number(Type type)
    {
        if (type == typeof(double))
        {
            return (random.Next(2) == 0 ? Fractions[random.Next(Fractions.Length)] : random.NextDouble()).ToString("R", CultureInfo.InvariantCulture);
        }

        if (type == typeof(float))
        {
            return random.NextSingle().ToString("R", CultureInfo.InvariantCulture);
        }

        var integer = Integers[random.Next(Integers.Length)];
        var text = (type == typeof(int) ? (int)Math.Clamp(integer, int.MinValue, int.MaxValue) : integer).ToString(CultureInfo.InvariantCulture);
        return random.Next(6) switch
        {
            0 => text + ".0",
            1 => text + "e0",
            2 when integer != 0 => text + "0E-1",
            _ => text,
        };
    }
}
