using System.Net;

namespace InferenceGateway.Fuzz.Targets;

/// <summary>A server without a network, whose next answer is made up.</summary>
internal sealed class BodyHandler : HttpMessageHandler
{
    public Stream Body { get; set; } = Stream.Null;

    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(Status)
        {
            RequestMessage = request,
            Content = new StreamContent(Body) { Headers = { { "Content-Type", "text/event-stream" } } },
        });
}
