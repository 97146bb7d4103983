namespace InferenceGateway.Json;

/// <summary>Tells the constructor a reader calls (members may stay unset) from the one a user calls.</summary>
internal readonly struct JsonMarker;
