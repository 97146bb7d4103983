namespace InferenceGateway.Fuzz.Generators;

/// <summary>Offsets at which a body is split, most of them at its start, around line ends, or inside characters.</summary>
internal static class Offsets
{
    public static int[] Make(Random random, byte[] body) => random.Next(10) == 0
        ? [.. Enumerable.Range(0, Math.Min(body.Length, 2_000))]
        : [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => One(random, body)).Order()];

    private static int One(Random random, byte[] body)
    {
        var offset = random.Next(body.Length + 1);
        switch (random.Next(4))
        {
            case 0:
                return Math.Min(random.Next(10), body.Length);
            case 1:
                var lineEnd = body.AsSpan(offset).IndexOfAny((byte)'\r', (byte)'\n');
                return lineEnd < 0 ? offset : offset + lineEnd + random.Next(2);
            case 2:
                var inside = body.AsSpan(offset).IndexOfAnyInRange((byte)0x80, (byte)0xBF);
                return inside < 0 ? offset : offset + inside;
            default:
                return offset;
        }
    }
}
