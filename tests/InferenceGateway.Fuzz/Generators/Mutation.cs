namespace InferenceGateway.Fuzz.Generators;

/// <summary>Damages a body: changes, removes and repeats bytes.</summary>
internal static class Mutation
{
    private static ReadOnlySpan<byte> Alphabet => "{}[]\",:\\u0123456789dD8eE+-.tfn /*\n\r\0"u8;

    private static readonly byte[][] Pieces =
    [
        [.. "null"u8], [.. "[DONE]"u8], [.. "\"error\":{\"message\":\"x\"},"u8], [.. "\\ud800"u8], [.. "\\udc00"u8], [.. "1e999999999"u8], [.. "-"u8], [.. "\"\\u0000\""u8],
        [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0xFF], [0xE2, 0x82], [0x1F, 0x8B, 0x08], [.. "data: "u8], [.. "\n\n"u8], [.. "event: error\n"u8], [.. "{"u8], [.. "}]}"u8],
    ];

    public static byte[] Apply(byte[] source, Random random)
    {
        var bytes = new List<byte>(source);
        for (var count = 1 + random.Next(1 + random.Next(6)); count > 0; count--)
        {
            Once(bytes, random);
        }

        return [.. bytes];
    }

    private static void Once(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 20), bytes.Count - at);
        switch (random.Next(10))
        {
            case 0 when at < bytes.Count:
                bytes[at] = Alphabet[random.Next(Alphabet.Length)];
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6 when random.Next(20) == 0:
                bytes.InsertRange(at, Enumerable.Repeat("[{\""u8[random.Next(3)], random.Next(2_000)));
                break;
            case 7:
                // What stands elsewhere, here.
                var from = random.Next(bytes.Count + 1);
                bytes.InsertRange(at, bytes.GetRange(from, Math.Min(random.Next(40), bytes.Count - from)));
                break;
            default:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }
}
