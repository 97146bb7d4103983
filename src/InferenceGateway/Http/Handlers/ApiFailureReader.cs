using System.Globalization;
using InferenceGateway.Errors;
using InferenceGateway.Http.Body;

namespace InferenceGateway.Http.Handlers;

/// <summary>Reads a response with an error status, with limits on size and time, so that a failing server cannot block the caller.</summary>
internal sealed class ApiFailureReader(int maxBytes, TimeProvider clock)
{
    public async Task<ApiFailure> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // The data after a 101 is not a body and has no end.
        var body = (int)response.StatusCode < 200 ? "" : await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);

        var sent = SentRequest.Of(response.RequestMessage);
        body = KeyRedaction.Apply(body, sent);
        var details = KeyRedaction.Apply(ApiErrorParser.Parse(body), sent);
        var headers = KeyRedaction.Apply(ResponseHeaders.ByName(ResponseHeaders.Read(response)), sent);
        return new ApiFailure
        {
            Operation = request.Operation(),
            StatusCode = response.StatusCode,
            ReasonPhrase = KeyRedaction.Apply(response.ReasonPhrase, sent),
            Details = details,
            Headers = headers,
            RequestId = ResponseHeaders.RequestId(headers) ?? details.RequestId,
            Body = body.Length == 0 ? null : body,
            HadKey = (sent.Headers ?? request.Headers).Contains("Authorization"),
            IsWithoutClient = request.IsWithoutClient(),
            Attempts = request.Attempts(),
            RetryAfter = RetryAfter(response) ?? details.RetryAfter,
        };
    }

    private async Task<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(clock, InferenceGatewayClientDefaults.ErrorBodyTimeout, cancellationToken);
        return await BodyReader.ReadErrorAsync(response, maxBytes, deadline, cancellationToken).ConfigureAwait(false);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = Milliseconds(response) ?? header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : Endless(response));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>Reads the header with which OpenAI and Azure specify the wait in milliseconds.</summary>
    private static TimeSpan? Milliseconds(HttpResponseMessage response) =>
        response.Headers.TryGetValues("retry-after-ms", out var values) && double.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var wait) && wait is >= 0 and <= int.MaxValue
            ? TimeSpan.FromMilliseconds(wait)
            : null;

    /// <summary>Reads a <c>Retry-After</c> with more seconds than the framework can parse, which is a wait as well.</summary>
    private static TimeSpan? Endless(HttpResponseMessage response)
    {
        var isNumber = response.Headers.TryGetValues("Retry-After", out var values)
            && values.First() is { Length: > 0 } text
            && text.All(static c => c is >= '0' and <= '9');
        return isNumber ? TimeSpan.FromSeconds(int.MaxValue) : null;
    }
}
