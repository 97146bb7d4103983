#if REFIT
using InferenceGateway.Http;

namespace InferenceGateway.Rest;

/// <summary>
/// Stands where bytes were that are the caller's: Refit disposes the answer as soon as it has its value, and here the value is
/// the answer, which therefore moves to a message that Refit does not know.
/// </summary>
internal sealed class HandedOutAnswer : ByteArrayContent
{
    private readonly HttpRequestMessage _request;
    private readonly BodyLimits _limits;
    private HttpResponseMessage? _answer;

    // Not empty, or Refit would not ask for the value.
    public HandedOutAnswer(HttpRequestMessage request, HttpResponseMessage response, BodyLimits limits)
        : base([0])
    {
        _request = request;
        _limits = limits;
        _answer = new HttpResponseMessage(response.StatusCode) { Content = response.Content, ReasonPhrase = response.ReasonPhrase, RequestMessage = request, Version = response.Version };
        foreach (var header in response.Headers)
        {
            _answer.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    public Task<BinaryAnswer> TakeAsync()
    {
        var answer = Interlocked.Exchange(ref _answer, null) ?? throw new InvalidOperationException("The answer was taken already.");
        return BinaryAnswer.ReadAsync(_request, answer, _limits.For(_request.Options()));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Interlocked.Exchange(ref _answer, null)?.Dispose();
        }

        base.Dispose(disposing);
    }
}
#endif
