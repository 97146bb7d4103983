using System.Net;
using InferenceGateway.Benchmarks.Harness;

namespace InferenceGateway.Benchmarks.Wire;

/// <summary>Answers from memory: what is left is the client's own work.</summary>
internal sealed class MemoryWire(Answer openAi, Answer anthropic) : IWire
{
    public bool IsMemory => true;

    public (HttpMessageHandler Handler, Uri Root) Open(Dialect dialect) =>
        (new Handler(dialect == Dialect.OpenAi ? openAi : anthropic), new Uri("http://gateway.test/"));

    public void Dispose()
    {
    }

    private sealed class Handler(Answer answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } body)
            {
                // Also a request is only work when somebody reads it.
                await body.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            }

            var content = new StreamContent(new MemoryStream(answer.Body, writable: false));

            // As it comes over the wire: whoever wants it parsed, parses it.
            content.Headers.TryAddWithoutValidation("Content-Type", answer.Type);
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content };
        }
    }
}
