namespace InferenceGateway.Json;

/// <summary>Marks the constructor that codecs call, which may leave required members unset, and distinguishes it from the one that users call.</summary>
internal readonly struct JsonMarker;
