using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>The exception that is thrown when a text has more objects than a real response of its length.</summary>
internal sealed class TooManyObjectsException() : JsonException("the text has more objects than a real response of its length");
