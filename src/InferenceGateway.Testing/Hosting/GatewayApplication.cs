using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InferenceGateway.Testing.Hosting;

/// <summary>Processes requests: reads and records each request, selects the reply and sends it.</summary>
internal sealed class GatewayApplication(
    RequestLog log,
    ReplyScript script,
    IGatewayBackend backend,
    ReplySender sender) : IHttpApplication<HttpContext>, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <summary>Cancels all replies in progress.</summary>
    public Task StopAsync() => _stopping.CancelAsync();

    public void Dispose() => _stopping.Dispose();

    public async Task ProcessRequestAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        RecordedRequest? request = null;
        try
        {
            request = await RequestReader.ReadAsync(context, ending.Token).ConfigureAwait(false);
            log.Add(request);
            await sender.SendAsync(context, Choose(request), request, ending.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsEndOfConnection(exception))
        {
            if (!_stopping.IsCancellationRequested)
            {
                request?.MarkAborted();
            }

            context.Abort();
        }
        finally
        {
            request?.MarkAnswered();
        }
    }

    private static bool IsEndOfConnection(Exception exception) =>
        exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException;

    private FakeReply Choose(RecordedRequest request) =>
        backend.Refuse(request) ?? script.Next(request) ?? backend.Answer(request);
}
