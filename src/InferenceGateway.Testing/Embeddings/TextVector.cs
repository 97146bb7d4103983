using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InferenceGateway.Testing.Embeddings;

/// <summary>Creates the vector of a text: the sum of the vectors of its words, which are derived from hashes. Texts that share words are closer to each other, and the same text always has the same vector.</summary>
internal static class TextVector
{
    public static float[] Of(string text, int dimensions)
    {
        var sum = new double[dimensions];
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words.Length == 0 ? [""] : words)
        {
            Add(sum, BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(word.ToUpperInvariant()))));
        }

        // Vectors of providers have the length 1.
        var length = Math.Sqrt(sum.Sum(static x => x * x));
        return [.. sum.Select(x => (float)(x / length))];
    }

    /// <summary>Adds numbers from -1 to 1 of a xorshift generator.</summary>
    private static void Add(double[] sum, ulong seed)
    {
        var state = seed | 1;
        for (var i = 0; i < sum.Length; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            sum[i] += ((state >> 11) / (double)(1UL << 52)) - 1;
        }
    }
}
