using InferenceGateway.Json;

namespace InferenceGateway.Streaming;

/// <summary>Limits how much of a stream is kept for the response that is assembled from it. Each piece that is kept is counted with its length in bytes or characters.</summary>
internal sealed class ResponseBudget
{
    /// <summary>The cost of an object in addition to its texts, in bytes.</summary>
    public const int ObjectCost = 64;

    private long _taken;
    private int _limit = InferenceGatewayClientDefaults.MaxResponseBytes;

    /// <summary>Gets the cost of a member that replaces no other, in bytes.</summary>
    public static long SizeOf(string name, RawJson value) => ObjectCost + name.Length + value.Utf8.Length;

    /// <summary>Applies the limit of the client that sent the request of the stream.</summary>
    public void Follow(ResponseInfo? http) => _limit = http?.MaxResponseBytes ?? _limit;

    /// <summary>Counts from zero again, because what was kept has been dropped.</summary>
    public void Clear() => _taken = 0;

    public void TakeObject() => Take(ObjectCost);

    public void Take(string? text) => Take(text?.Length ?? 0);

    /// <summary>Counts a text that replaces another one.</summary>
    public void Replace(string? before, string? text) => Take((text?.Length ?? 0) - (before?.Length ?? 0));

    /// <summary>Counts an item that replaces another one, with the length of its JSON.</summary>
    /// <param name="before">The length that was counted for the item before, and is now that of this one; 0 if there was none.</param>
    /// <param name="item">The item.</param>
    public void Replace<T, TCodec>(ref int before, T item)
        where TCodec : struct, IJsonCodec<T>
    {
        using var buffer = new PooledBuffer();
        JsonCodec.Write<T, TCodec>(buffer, item);
        Take(buffer.WrittenCount - before);
        before = buffer.WrittenCount;
    }

    /// <summary>Adds members to others, where they replace those of the same name, and counts them.</summary>
    /// <param name="target">The other members.</param>
    /// <param name="later">The members to add; null adds nothing.</param>
    /// <param name="except">Determines which names are not added; null to add all.</param>
    public void Overlay(JsonMembers target, JsonMembers? later, Func<string, bool>? except = null)
    {
        if (later is { Count: > 0 })
        {
            foreach (var member in later)
            {
                Take(except?.Invoke(member.Key) == true ? 0 : target.TryGetValue(member.Key, out var before) ? member.Value.Utf8.Length - before.Utf8.Length : SizeOf(member.Key, member.Value));
            }

            target.Overlay(later, except);
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
