using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>A piece of the arguments of a function call in a streamed response. <see cref="ResponseAccumulator"/> puts the pieces together.</summary>
/// <param name="ItemId">The id of the call as an output item; null where the event has none.</param>
/// <param name="OutputIndex">The position of the call in the output, from 0: what pieces of one call have in common. Null where the event has none.</param>
/// <param name="Arguments">The piece of the arguments, which is a part of a JSON text.</param>
/// <remarks>The name and the call id stand in the event before, <c>response.output_item.added</c>: see <see cref="ResponseStreamEvent.Item"/>.</remarks>
public readonly record struct ResponseFunctionCallDelta(string? ItemId, long? OutputIndex, string Arguments);
