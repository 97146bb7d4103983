namespace InferenceGateway.Streaming;

/// <summary>Limits how much of a stream is kept for the response that is assembled from it. Each piece that is kept is counted with its length in bytes or characters.</summary>
internal sealed class ResponseBudget
{
    /// <summary>The cost of an object in addition to its texts, in bytes.</summary>
    public const int ObjectCost = 64;

    private long _taken;
    private int _limit = InferenceGatewayClientDefaults.MaxResponseBytes;

    /// <summary>Applies the limit of the client that sent the request of the stream.</summary>
    public void Follow(ResponseInfo? http) => _limit = http?.MaxResponseBytes ?? _limit;

    public void TakeObject() => Take(ObjectCost);

    public void Take(string? text) => Take(text?.Length ?? 0);

    public void Take(JsonMembers? members)
    {
        if (members is { Count: > 0 })
        {
            foreach (var member in members)
            {
                Take(ObjectCost + member.Key.Length + member.Value.Utf8.Length);
            }
        }
    }

    /// <exception cref="GatewayProtocolException">The response is larger than the limit.</exception>
    public void Take(long bytes)
    {
        _taken += bytes;
        if (_taken > _limit)
        {
            throw new GatewayProtocolException(
                $"the response assembled from the stream is larger than {_limit} bytes; if responses are really that large, raise {nameof(InferenceGatewayClientOptions.MaxResponseBytes)}, or process the stream item by item.");
        }
    }
}
