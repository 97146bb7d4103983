using System.Text.Json;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Reads the response of an OpenAI-compatible embeddings request, without a serializer.</summary>
internal static class EmbeddingResponseReader
{
    /// <param name="json">The response.</param>
    /// <param name="count">The number of texts that were sent.</param>
    /// <param name="model">The model that was requested, for responses that do not name theirs.</param>
    /// <exception cref="GatewayProtocolException">The response has another shape.</exception>
    public static GeneratedEmbeddings<Embedding<float>> Read(RawJson json, int count, string model)
    {
        var reader = new Utf8JsonReader(json.Utf8.Span, new JsonReaderOptions { MaxDepth = 512 });
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "$");
        var vectors = new float[]?[count];
        UsageDetails? usage = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "data":
                    ReadData(ref reader, vectors);
                    break;
                case "model" when reader.TokenType == JsonTokenType.String:
                    model = reader.GetString()!;
                    break;
                case "usage":
                    usage = ReadUsage(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return Combine(vectors, usage, model);
    }

    private static GeneratedEmbeddings<Embedding<float>> Combine(float[]?[] vectors, UsageDetails? usage, string model)
    {
        var embeddings = new GeneratedEmbeddings<Embedding<float>>(vectors.Length) { Usage = usage };
        for (var index = 0; index < vectors.Length; index++)
        {
            var vector = vectors[index]
                ?? throw new GatewayProtocolException($"The response has no embedding for the text with the index {index}; {vectors.Length} were sent.", "$.data");
            embeddings.Add(new Embedding<float>(vector) { ModelId = model });
        }

        return embeddings;
    }

    private static void ReadData(ref Utf8JsonReader reader, float[]?[] vectors)
    {
        Expect(ref reader, JsonTokenType.StartArray, "$.data");
        for (var position = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; position++)
        {
            var path = $"$.data[{position}]";
            Expect(ref reader, JsonTokenType.StartObject, path);
            var index = position;
            float[]? vector = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "index" when reader.TokenType == JsonTokenType.Number:
                        index = reader.TryGetInt32(out var number) ? number : -1;
                        break;
                    case "embedding":
                        vector = EmbeddingVector.Read(ref reader, path + ".embedding");
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            Place(vectors, index, vector, path);
        }
    }

    private static void Place(float[]?[] vectors, int index, float[]? vector, string path)
    {
        if (vector is null)
        {
            throw new GatewayProtocolException($"The response has an item without an embedding at {path}.", path);
        }

        if (index < 0 || index >= vectors.Length || vectors[index] is not null)
        {
            throw new GatewayProtocolException($"The index of {path} is {index}, which is out of range or was already used; {vectors.Length} texts were sent.", path + ".index");
        }

        vectors[index] = vector;
    }

    private static UsageDetails? ReadUsage(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var usage = new UsageDetails();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var count = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : default(long?);
            switch (name)
            {
                case "prompt_tokens":
                    usage.InputTokenCount = count;
                    break;
                case "total_tokens":
                    usage.TotalTokenCount = count;
                    break;
                default:
                    break;
            }

            reader.Skip();
        }

        return usage;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string path)
    {
        if (reader.TokenType != type)
        {
            throw new GatewayProtocolException($"The response is not that of an embeddings API: {path} is a {reader.TokenType}. Does this provider have OpenAI-compatible embeddings?", path);
        }
    }
}
