namespace InferenceGateway.Testing.Recording;

/// <summary>A request and its response.</summary>
internal sealed record RecordedExchange(ExchangeRequest Request, ExchangeResponse Response);
