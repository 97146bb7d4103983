using System.Buffers.Binary;
using System.Text.Json;

namespace InferenceGateway.Extensions.AI;

/// <summary>Reads a vector, which is an array of numbers, or the Base64 of 32-bit numbers if <c>encoding_format</c> asks for that.</summary>
internal static class EmbeddingVector
{
    /// <exception cref="GatewayProtocolException">The value is no vector.</exception>
    public static float[] Read(ref Utf8JsonReader reader, string path) => reader.TokenType switch
    {
        JsonTokenType.StartArray => ReadNumbers(ref reader, path),
        JsonTokenType.String => ReadBase64(ref reader, path),
        _ => throw new GatewayProtocolException($"{path} is neither an array of numbers nor Base64.", path),
    };

    private static float[] ReadNumbers(ref Utf8JsonReader reader, string path)
    {
        var numbers = new List<float>();
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
        {
            numbers.Add(reader.GetSingle());
        }

        return reader.TokenType == JsonTokenType.EndArray
            ? [.. numbers]
            : throw new GatewayProtocolException($"{path}[{numbers.Count}] is not a number.", $"{path}[{numbers.Count}]");
    }

    private static float[] ReadBase64(ref Utf8JsonReader reader, string path)
    {
        if (!reader.TryGetBytesFromBase64(out var bytes) || bytes.Length % sizeof(float) != 0)
        {
            throw new GatewayProtocolException($"{path} is not the Base64 of 32-bit numbers.", path);
        }

        var numbers = new float[bytes.Length / sizeof(float)];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float)));
        }

        return numbers;
    }
}
