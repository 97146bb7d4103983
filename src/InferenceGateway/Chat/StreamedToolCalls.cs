using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>The tool calls of a choice, assembled from fragments that belong together by index.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedToolCalls(ResponseBudget budget)
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
                var call = Find(fragment) ?? Begin(fragment);
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

    /// <summary>Finds the call that a fragment continues; null if it starts a new one. docs/streaming-and-errors.md has the rules in a table.</summary>
    private StreamedToolCall? Find(ChatCompletionMessageToolCallChunk fragment)
    {
        if (IsEmpty)
        {
            return null;
        }

        var sameId = !string.IsNullOrEmpty(fragment.Id) && _byId?.TryGetValue(fragment.Id!, out var known) == true ? known : null;
        if (fragment.IndexOnTheWire is not { } index)
        {
            // Servers that omit the index usually send a call in one piece: a second name starts a second call.
            var latest = _calls[^1];
            return sameId ?? ((HasName(fragment) && latest.HasName) || latest.IsOverBefore(fragment) ? null : latest);
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
        var isOther = HasName(fragment) && call!.HasName && !string.IsNullOrEmpty(fragment.Id) && !string.IsNullOrEmpty(call.Id);
        return isOther || call!.IsOverBefore(fragment) ? null : call;
    }

    private StreamedToolCall Begin(ChatCompletionMessageToolCallChunk fragment)
    {
        var index = fragment.IndexOnTheWire ?? _lastIndex + 1;
        _lastIndex = Math.Max(_lastIndex, index);

        // Arguments that begin without a name are those of another call of the same function.
        var previous = fragment.IndexOnTheWire is not null && _byIndex?.TryGetValue(index, out var same) == true ? same : _calls.Count > 0 && fragment.IndexOnTheWire is null ? _calls[^1] : null;
        var name = HasName(fragment) ? null : previous?.Name;
        budget.TakeObject();
        budget.Take(name);
        var call = new StreamedToolCall(index, budget, name);
        _calls.Add(call);
        (_byIndex ??= [])[index] = call;
        return call;
    }

    private static bool HasName(ChatCompletionMessageToolCallChunk fragment) => !string.IsNullOrEmpty(fragment.Function?.Name);
}
