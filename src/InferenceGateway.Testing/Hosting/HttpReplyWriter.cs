using InferenceGateway.Testing.Replies;
using Microsoft.AspNetCore.Http;

namespace InferenceGateway.Testing.Hosting;

/// <summary>Writes a reply with the framing of HTTP.</summary>
internal sealed class HttpReplyWriter(HttpResponse response) : IReplyWriter
{
    public Task StartAsync(ReplyPlan plan, CancellationToken cancellationToken)
    {
        response.StatusCode = plan.Status;
        response.ContentLength = plan.ContentLength;
        foreach (var (name, value) in plan.Headers)
        {
            response.Headers[name] = value;
        }

        // The headers are sent with the first piece. If there is none, they are sent now, unless the reply consists of headers only.
        return plan.Steps is [WriteStep, ..] || plan.ContentLength is not null
            ? Task.CompletedTask
            : response.Body.FlushAsync(cancellationToken);
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
