using InferenceGateway.Models;

namespace InferenceGateway.Extensions.AI;

/// <summary>Knows where the OpenAI-compatible embeddings of a provider are, relative to the base address that the gateway has for it, and how they differ.</summary>
internal static class EmbeddingPaths
{
    /// <summary>Gets the path. Most base addresses already contain the version of the API; those of Cloudflare and Cohere do not.</summary>
    public static string Of(Provider provider) => provider.Value switch
    {
        Provider.Known.Cloudflare => "v1/embeddings",
        Provider.Known.Cohere => "compatibility/v1/embeddings",
        _ => "embeddings",
    };

    /// <summary>Gets the name of the member for the number of dimensions.</summary>
    public static string DimensionsMember(Provider provider) => provider == Provider.Mistral ? "output_dimension" : "dimensions";
}
