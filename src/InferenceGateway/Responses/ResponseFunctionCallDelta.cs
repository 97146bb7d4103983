using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents a piece of the arguments of a function call in a streamed response. <see cref="ResponseAccumulator"/> assembles the pieces.</summary>
/// <param name="ItemId">The id of the output item of the call; null if the event has none.</param>
/// <param name="OutputIndex">The zero-based position of the call in the output, which all pieces of one call share; null if the event has none.</param>
/// <param name="Arguments">The piece of the arguments, which is part of a JSON text.</param>
/// <remarks>The name and the call id are in an earlier event, <c>response.output_item.added</c>; see <see cref="ResponseStreamEvent.Item"/>.</remarks>
public readonly record struct ResponseFunctionCallDelta(string? ItemId, long? OutputIndex, string Arguments);
