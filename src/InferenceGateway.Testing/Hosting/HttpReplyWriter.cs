using InferenceGateway.Testing.Replies;
using Microsoft.AspNetCore.Http;

namespace InferenceGateway.Testing.Hosting;

/// <summary>Writes a reply in HTTP's framing.</summary>
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

        // A first piece brings the headers along; without one they go out now, unless that is all there is.
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
