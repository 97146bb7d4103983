using System.Text;

namespace InferenceGateway.Fuzz;

/// <summary>An input with which something went wrong, and how to try it again.</summary>
internal sealed record Finding(int Seed, int Input, string Target, string Problem, byte[] Bytes)
{
    /// <summary>The arguments of the program that repeat it.</summary>
    public string Repeat { get; init; } = FormattableString.Invariant($"--seed {Seed} --input {Input}");

    private const int Shown = 2_000;

    public override string ToString() => $"""
        FINDING {Target}: {Problem}
        input   {Printable(Bytes)}
        repeat  dotnet run -c Release --project tests/InferenceGateway.Fuzz -- {Repeat}
        """;

    /// <summary>As a C# string literal would have it, one character for each byte beyond ASCII.</summary>
    public static string Printable(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var value in bytes[..Math.Min(bytes.Length, Shown)])
        {
            _ = value is >= 0x20 and < 0x7F and not (byte)'\\' ? text.Append((char)value) : text.Append("\\x").Append(value.ToString("x2", null));
        }

        return bytes.Length > Shown ? $"{text}… ({bytes.Length} bytes)" : text.ToString();
    }
}
