using InferenceGateway.Chat;
using InferenceGateway.Models;
using InferenceGateway.Responses;
using InferenceGateway.Streaming;

namespace InferenceGateway;

/// <summary>Assembles the events of a streamed response into the response that the same call returns without streaming.</summary>
/// <remarks>
/// <para>
/// The last event of a complete stream contains the complete response, which is then returned. Before that event, and if it leaves
/// the output empty, the output is assembled from the events: items that are done, and the parts of other items that have arrived
/// (text, refusal, arguments of function calls, and the summary of the reasoning). Other kinds of items are returned as they
/// started. <see cref="Response.Status"/> indicates whether the response is complete.
/// </para>
/// <para>The cost of adding an event does not grow with the stream. Each <see cref="ToResponse"/> creates a copy. Instances are not thread-safe.</para>
/// </remarks>
public sealed class ResponseAccumulator
{
    private readonly ResponseBudget _budget = new();
    private readonly IndexedParts<StreamedOutputItem> _items;
    private Response? _response;
    private ResponseInfo? _http;

    /// <summary>Creates an accumulator to which nothing has been added.</summary>
    public ResponseAccumulator() => _items = new(_ => new StreamedOutputItem(_budget), _budget);

    /// <summary>Adds an event. Add events in the order in which they arrive.</summary>
    /// <param name="item">The event. It is not modified.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="GatewayProtocolException">The response would become larger than <see cref="InferenceGatewayClientOptions.MaxResponseBytes"/>.</exception>
    public void Add(ResponseStreamEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _budget.Follow(item.Http);
        if (item.Type == ResponseEvents.Created && _response is not null)
        {
            // Another response, of which nothing may be mixed with the one before.
            _items.Clear();
            _budget.Clear();
        }

        _response = item.Response ?? _response;
        _http = item.Http ?? _http;
        if (StreamedOutputItem.IsConcernedBy(item))
        {
            _items.At(item.OutputIndex ?? _items.LastIndex ?? 0).Add(item);
        }
    }

    /// <summary>Creates a response from the events that have been added. It can be called at any time.</summary>
    /// <returns>A new response, which is not affected by events that are added later. If no event has been added, it has no output.</returns>
    public Response ToResponse()
    {
        var response = _response?.Copy() ?? new Response { Id = "", Object = "response", Status = ResponseStatus.InProgress, Model = "" };
        if (response.Output is not { Count: > 0 })
        {
            response.Output = _items.InOrder.Select(static item => item.ToItem()).OfType<ResponseOutputItem>().ToList();
        }

        response.Http = _http;
        return response;
    }
}
