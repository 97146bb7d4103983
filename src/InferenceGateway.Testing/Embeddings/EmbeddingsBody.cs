using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Embeddings;

/// <summary>The body of an answer with embeddings.</summary>
internal static class EmbeddingsBody
{
    private const int CharactersPerToken = 4;
    private const int DefaultDimensions = 1536;
    private const int LargestDimensions = 4096;

    public static JsonObject Create(JsonElement request, IReadOnlyList<string> inputs)
    {
        var dimensions = DimensionsOf(request);
        var tokens = inputs.Sum(static input => (input.Length + CharactersPerToken - 1) / CharactersPerToken);
        var isBase64 = request.Text("encoding_format") == "base64";
        return new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. inputs.Select((input, index) => (JsonNode)new JsonObject
            {
                ["object"] = "embedding",
                ["index"] = index,
                ["embedding"] = Vector(TextVector.Of(input, dimensions), isBase64),
            })]),
            ["model"] = request.Text("model"),
            ["usage"] = new JsonObject { ["prompt_tokens"] = tokens, ["total_tokens"] = tokens },
        };
    }

    private static int DimensionsOf(JsonElement request)
    {
        // Mistral has a name of its own for it.
        foreach (var name in new[] { "dimensions", "output_dimension" })
        {
            if (request.Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out var dimensions))
            {
                return Math.Clamp(dimensions, 1, LargestDimensions);
            }
        }

        return request.Text("model")?.Contains("large", StringComparison.Ordinal) == true ? 2 * DefaultDimensions : DefaultDimensions;
    }

    private static JsonNode Vector(float[] vector, bool isBase64)
    {
        if (!isBase64)
        {
            return new JsonArray([.. vector.Select(static x => (JsonNode)x)]);
        }

        var bytes = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
        }

        return Convert.ToBase64String(bytes);
    }
}
