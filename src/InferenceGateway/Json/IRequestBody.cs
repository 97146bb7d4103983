namespace InferenceGateway.Json;

/// <summary>A type that is the whole body of a request. An application's serializer reads it only if it has everything that the API requires.</summary>
internal interface IRequestBody
{
    /// <summary>The name on the wire of the first required member that is missing or null; null if there is none.</summary>
    string? FirstMissing { get; }
}
