using InferenceGateway.Testing.Hosting;
using InferenceGateway.Testing.Replies;
using Microsoft.AspNetCore.Http;

namespace InferenceGateway.Testing.Recording;

/// <summary>Forwards one request to the real gateway, and its response to the client as it comes. It ends the connection as the gateway does.</summary>
internal sealed class ResponseRelay(RealGateway gateway, ResponseRecorder recorder, Action<ExchangeResponse> record)
{
    private const int BufferSize = 16 * 1024;

    private bool _isRecorded;

    public async Task SendAsync(HttpContext context, RecordedRequest request, CancellationToken cancellationToken)
    {
        ReplyEnding ending;
        try
        {
            using var response = await gateway.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Start(context.Response, response);
            ending = await CopyAsync(context.Response, response, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (!recorder.HasStarted && !cancellationToken.IsCancellationRequested)
        {
            if (RealGateway.EndingOf(exception) is not { } cut)
            {
                await RefuseAsync(context.Response, exception, cancellationToken).ConfigureAwait(false);
                return;
            }

            ending = cut;
        }
        catch (Exception) when (recorder.HasStarted)
        {
            // The client has closed the connection, or this gateway is stopping.
            Record(ReplyEnding.Hang);
            throw;
        }

        Record(ending);
        await EndAsync(new ClientConnection(context), ending, request, cancellationToken).ConfigureAwait(false);
    }

    private static async Task RefuseAsync(HttpResponse response, HttpRequestException exception, CancellationToken cancellationToken)
    {
        var reply = ReplayGateway.Failure($"The gateway that is to be recorded cannot be reached: {exception.Message}").Plan;
        var writer = new HttpReplyWriter(response);
        await writer.StartAsync(reply, cancellationToken).ConfigureAwait(false);
        foreach (var step in reply.Steps.OfType<WriteStep>())
        {
            await writer.WriteAsync(step.Bytes, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task EndAsync(ClientConnection connection, ReplyEnding ending, RecordedRequest request, CancellationToken cancellationToken)
    {
        request.MarkAnswered();
        switch (ending)
        {
            case ReplyEnding.Close:
                return connection.CloseAsync(cancellationToken);
            case ReplyEnding.Reset:
                connection.Reset();
                return Task.CompletedTask;
            default:
                return Task.CompletedTask;
        }
    }

    private void Start(HttpResponse target, HttpResponseMessage response)
    {
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(header => HopHeaders.IsReturned(header.Key))
            .ToList();
        target.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in headers)
        {
            target.Headers[name] = values.ToArray();
        }

        recorder.Start(target.StatusCode, headers
            .Where(header => HopHeaders.IsRecorded(header.Key))
            .Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value))));
    }

    private async Task<ReplyEnding> CopyAsync(HttpResponse target, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var source = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        if (target.ContentLength is null)
        {
            // A stream may begin with a pause after its headers.
            await target.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        var (buffer, received) = (new byte[BufferSize], 0L);
        while (true)
        {
            int count;
            try
            {
                count = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException exception) when (!cancellationToken.IsCancellationRequested)
            {
                return RealGateway.EndingOf(exception) ?? ReplyEnding.Close;
            }

            if (count == 0)
            {
                return ReplyEnding.End;
            }

            recorder.Add(buffer.AsSpan(0, count));
            received += count;
            if (received == target.ContentLength)
            {
                // The client, which knows that this is the end, may close the connection as soon as it has the last byte.
                Record(ReplyEnding.End);
            }

            await target.Body.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            await target.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Record(ReplyEnding ending)
    {
        if (!_isRecorded)
        {
            _isRecorded = true;
            record(recorder.End(ending));
        }
    }
}
