using InferenceGateway.Models;
using InferenceGateway.Responses;

namespace InferenceGateway;

/// <summary>Puts the events of a streamed response together: what comes out is what the same call without a stream returns.</summary>
/// <remarks>
/// <para>
/// The last event of a complete stream has the whole response, and that counts. Before it, and where it leaves the output
/// empty, the output is that of the items which are done, and of those under way what has come: text, refusal, arguments of
/// function calls, and the summary of the reasoning; other kinds as they began. Whether there is more to come,
/// <see cref="Response.Status"/> says.
/// </para>
/// <para>Adding costs the same for every event; each <see cref="ToResponse"/> copies what there is. Not thread-safe.</para>
/// </remarks>
public sealed class ResponseAccumulator
{
    private readonly SortedDictionary<long, StreamedOutputItem> _items = [];
    private StreamedOutputItem? _latest;
    private Response? _response;
    private ResponseInfo? _http;

    /// <summary>Whether nothing has been added yet.</summary>
    internal bool IsEmpty { get; private set; } = true;

    /// <summary>Adds an event; events are added in the order they arrive in.</summary>
    /// <param name="item">The event; it is not changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public void Add(ResponseStreamEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        IsEmpty = false;
        _response = item.Response ?? _response;
        _http = item.Http ?? _http;
        if (StreamedOutputItem.IsConcernedBy(item))
        {
            ItemAt(item.OutputIndex ?? _latest?.Index ?? 0).Add(item);
        }
    }

    /// <summary>The response as far as it was added; can be called at any time.</summary>
    /// <returns>A new response, which later events do not change. Before the first event it has no output.</returns>
    public Response ToResponse()
    {
        var response = _response?.Copy() ?? new Response { Id = "", Object = "response", Status = ResponseStatus.InProgress, Model = "" };
        if (response.Output is not { Count: > 0 })
        {
            response.Output = _items.Values.Select(static item => item.ToItem()).OfType<ResponseOutputItem>().ToList();
        }

        response.Http = _http;
        return response;
    }

    private StreamedOutputItem ItemAt(long index)
    {
        // One item after the other as a rule, and one look-up for each.
        if (_latest?.Index == index)
        {
            return _latest;
        }

        if (!_items.TryGetValue(index, out var item))
        {
            _items.Add(index, item = new StreamedOutputItem(index));
        }

        return _latest = item;
    }
}
