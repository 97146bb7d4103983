using System.Text.Json.Nodes;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Writes the body of an embeddings request.</summary>
internal sealed class EmbeddingRequestWriter(IEmbeddingGenerator generator, Provider provider, string defaultModel)
{
    private const string Model = "model";
    private const string Input = "input";

    /// <exception cref="NotSupportedException">The options contain something that cannot be sent.</exception>
    public RawJson Write(IReadOnlyList<string> inputs, EmbeddingGenerationOptions? options)
    {
        var body = Begin(options);
        body.TryAdd(Model, string.IsNullOrWhiteSpace(options?.ModelId) ? defaultModel : options!.ModelId!);
        body.TryAdd(Input, new JsonArray([.. inputs.Select(static input => (JsonNode?)JsonValue.Create(input))]));
        if (options?.Dimensions is { } dimensions)
        {
            body.TryAdd(EmbeddingPaths.DimensionsMember(provider), dimensions);
        }

        foreach (var (name, value) in options?.AdditionalProperties ?? [])
        {
            Refuse(name);
            body.TryAdd(name, JsonNode.Parse(JsonValues.Write(value, $"{nameof(EmbeddingGenerationOptions.AdditionalProperties)}[\"{name}\"]").Utf8.Span));
        }

        return JsonValues.Written(writer => body.WriteTo(writer));
    }

    /// <summary>Creates the body, or takes that of the application, whose members take precedence over the options.</summary>
    private JsonObject Begin(EmbeddingGenerationOptions? options) => options?.RawRepresentationFactory?.Invoke(generator) switch
    {
        null => [],
        RawJson { Kind: System.Text.Json.JsonValueKind.Object } raw => JsonNode.Parse(raw.Utf8.Span)!.AsObject(),
        JsonObject node => node.DeepClone().AsObject(),
        var other => throw new NotSupportedException(
            $"{nameof(EmbeddingGenerationOptions.RawRepresentationFactory)} returned a {other.GetType().Name}. Return a {nameof(RawJson)} with an object, a new {nameof(JsonObject)}, or null."),
    };

    private static void Refuse(string name)
    {
        if (name is Model or Input)
        {
            throw new NotSupportedException(
                $"{nameof(EmbeddingGenerationOptions.AdditionalProperties)} holds '{name}', which is a member of every request. Set {nameof(EmbeddingGenerationOptions.ModelId)}, or pass the texts to GenerateAsync.");
        }
    }
}
