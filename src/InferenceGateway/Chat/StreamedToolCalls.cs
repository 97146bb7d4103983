using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>The tool calls of a choice, assembled from fragments that belong together by index.</summary>
internal sealed class StreamedToolCalls
{
    private readonly List<StreamedToolCall> _calls = [];
    private Dictionary<long, StreamedToolCall>? _byIndex;
    private Dictionary<string, StreamedToolCall>? _byId;
    private long _lastIndex = -1;

    public bool IsEmpty => _calls.Count == 0;

    public void Add(IList<ChatCompletionMessageToolCallChunk>? fragments)
    {
        for (var position = 0; position < (fragments?.Count ?? 0); position++)
        {
            if (fragments![position] is { } fragment)
            {
                var call = Find(fragment) ?? Begin(fragment.IndexOnTheWire);
                call.Add(fragment);
                if (!string.IsNullOrEmpty(call.Id))
                {
                    (_byId ??= [])[call.Id!] = call;
                }
            }
        }
    }

    // OrderBy is stable: calls with the same index keep the order in which they arrived.
    public IList<ChatCompletionMessageToolCall> ToList() => _calls.OrderBy(static call => call.Index).Select(static call => call.ToToolCall()).ToList();

    /// <summary>Finds the call that a fragment continues; null if it starts a new one.</summary>
    private StreamedToolCall? Find(ChatCompletionMessageToolCallChunk fragment)
    {
        if (IsEmpty)
        {
            return null;
        }

        var named = !string.IsNullOrEmpty(fragment.Function?.Name);
        var sameId = !string.IsNullOrEmpty(fragment.Id) && _byId?.TryGetValue(fragment.Id!, out var known) == true ? known : null;
        if (fragment.IndexOnTheWire is not { } index)
        {
            // Servers that omit the index usually send a call in one piece: a second name starts a second call.
            var latest = _calls[^1];
            return sameId ?? (named && latest.HasName ? null : latest);
        }

        if (sameId?.Index == index)
        {
            return sameId;
        }

        if (_byIndex?.TryGetValue(index, out var call) != true)
        {
            return null;
        }

        // Google's parallel calls all have the index 0 and differ by id. An id without a name does not start a call, because some servers make up an id for each fragment.
        var isOther = named && call!.HasName && !string.IsNullOrEmpty(fragment.Id) && !string.IsNullOrEmpty(call.Id);
        return isOther ? null : call;
    }

    private StreamedToolCall Begin(long? indexOnTheWire)
    {
        var index = indexOnTheWire ?? _lastIndex + 1;
        _lastIndex = Math.Max(_lastIndex, index);
        var call = new StreamedToolCall(index);
        _calls.Add(call);
        (_byIndex ??= [])[index] = call;
        return call;
    }
}
