using System.Net;
using InferenceGateway.Http;

namespace InferenceGateway.Api;

/// <summary>
/// The body of an answer on its way through Refit to the serializer, which reads it from the network into pooled memory. Refit
/// would take a copy first, without limits on its size and its pauses; therefore this content gives nobody else any bytes.
/// </summary>
internal sealed class ApiResponseContent : HttpContent
{
    private readonly HttpRequestMessage _request;
    private readonly HttpResponseMessage _response;
    private readonly HttpContent _network;
    private readonly BodyLimits _limits;
    private PooledBody? _body;

    private ApiResponseContent(HttpRequestMessage request, HttpResponseMessage response, BodyLimits limits)
    {
        _request = request;
        _response = response;
        _network = response.Content;
        _limits = limits;
    }

    /// <summary>Takes the place of the response's content.</summary>
    public static void Wrap(HttpRequestMessage request, HttpResponseMessage response, BodyLimits limits) =>
        response.Content = new ApiResponseContent(request, response, limits);

    /// <summary>Takes the body into memory, so that it cannot break off later.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _response.Content = _network;
        _body = await BodyReader.ReadAsync(_request, _response, _limits, cancellationToken).ConfigureAwait(false);
        _response.Content = this;
    }

    /// <summary>Reads the body as JSON.</summary>
    /// <returns>The value; null where the operation may answer with nothing, and did.</returns>
    public async Task<T?> ReadAsync<T>(CancellationToken cancellationToken)
    {
        // What the answer says about itself is in the headers of its own content.
        _response.Content = _network;
        try
        {
            using var body = _body ?? await BodyReader.ReadAsync(_request, _response, _limits, cancellationToken).ConfigureAwait(false);
            return body.Length == 0 && _request.Call()?.Answer == AnswerBody.OptionalJson
                ? default
                : ApiOperations.Read<T>(body.Written, _request, _response, _limits.MaxErrorBodyBytes);
        }
        catch (Exception exception) when (ClientDisposal.IsCause(exception, _limits.Closing, cancellationToken))
        {
            throw ClientDisposal.Of(_request.Operation());
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _body?.Dispose();
            _network.Dispose();
        }
    }
}
