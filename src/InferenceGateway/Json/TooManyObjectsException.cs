using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>A text has more objects than a real response of its length.</summary>
internal sealed class TooManyObjectsException() : JsonException("the text has more objects than a real response of its length");
