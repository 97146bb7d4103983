namespace InferenceGateway.Tests.GeneratedTypes;

internal sealed partial class Samples
{
    // What readers like to rewrite: dates, numbers, truth values, escapes; characters of one to four bytes.
    private static readonly string[] Texts =
    [
        "2024-01-02T03:04:05.1200+02:00", "a \"quoted\" \\ <b> & 'é'\n\t日本 \ud83d\ude00", "1.10", "true", "null", "/Date(1)/", " ", "\u0001\u007f",
    ];

    private static readonly long[] Integers = [9007199254740993, -1, 0, long.MaxValue, long.MinValue];

    private static readonly double[] Numbers = [0.1, -2.5, 100, 1e21, 5e-324, 1.7976931348623157e308];

    // Numbers stay as they are spelled, duplicates and white space stay, also inside.
    private static readonly string[] Exact =
    [
        """{ "a" : [1.10, 1e5, -0, null, "\u00e9"],  "a": {"b":true} }""", "1E+2", "\"2024-01-02T03:04:05.10Z\"", "[ ]", "false",
    ];

    private static readonly string[] Plain =
    [
        """{"a":[0.5,7,null,"é"],"b":{"c":true}}""", "-12", "\"2024-01-02T03:04:05.1Z\"", "[]", "false",
    ];

    private object Simple(Type type) => type switch
    {
        _ when type == typeof(string) => Take(Texts),
        _ when type == typeof(long) => Take(Integers),
        _ when type == typeof(int) => (int)Take(Integers),
        _ when type == typeof(double) => Take(Numbers),
        _ when type == typeof(float) => (float)Take<double>([0.1, -2.5]),
        _ when type == typeof(bool) => Take<bool>([true, false]),
        _ when type == typeof(RawJson) => RawJson.Parse(Take(isPlain ? Plain : Exact)),
        _ when type == typeof(FilePart) => new FilePart("bytes"u8.ToArray(), "cat é.png", "image/png"),
        _ => throw new NotSupportedException($"A generated member is of type {type}: say here what a value of it is."),
    };
}
