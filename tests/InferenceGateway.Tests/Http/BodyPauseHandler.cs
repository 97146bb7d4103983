using System.Threading.Tasks.Sources;

namespace InferenceGateway.Tests.Http;

/// <summary>Sends requests as the client's own handler does, and signals when the client awaits more of a response body than has been sent.</summary>
/// <remarks>From that moment on the client's time limits for the body are running, so that a test can move its clock once, or cancel, without a race.</remarks>
/// <param name="sentBytes">How many bytes of the body the server sends before it pauses.</param>
internal sealed class BodyPauseHandler(int sentBytes) : DelegatingHandler(new InferenceGatewayClientOptions().CreateHandler())
{
    private readonly TaskCompletionSource _paused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the client has read what was sent of a body and awaits the rest.</summary>
    public Task Paused => _paused.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var content = new StreamContent(new ObservedStream(await response.Content.ReadAsStreamAsync(cancellationToken), sentBytes, () => _paused.TrySetResult()));
        foreach (var header in response.Content.Headers)
        {
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = content;
        return response;
    }

    private sealed class ObservedStream(Stream body, int sentBytes, Action onPause) : Stream
    {
        private int _readBytes;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = CountAsync(buffer, cancellationToken);
            return read.IsCompleted ? new ValueTask<int>(read) : new ValueTask<int>(new PendingRead(read, _readBytes >= sentBytes ? onPause : null), token: 0);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                body.Dispose();
            }

            base.Dispose(disposing);
        }

        private async Task<int> CountAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            var count = await body.ReadAsync(buffer, cancellationToken);
            _readBytes += count;
            return count;
        }
    }

    /// <summary>A read that signals when it is awaited, because some of the client's limits start between the call and the await.</summary>
    private sealed class PendingRead(Task<int> read, Action? onAwait) : IValueTaskSource<int>
    {
        public int GetResult(short token) => read.GetAwaiter().GetResult();

        public ValueTaskSourceStatus GetStatus(short token) => read.Status switch
        {
            TaskStatus.RanToCompletion => ValueTaskSourceStatus.Succeeded,
            TaskStatus.Canceled => ValueTaskSourceStatus.Canceled,
            TaskStatus.Faulted => ValueTaskSourceStatus.Faulted,
            _ => ValueTaskSourceStatus.Pending,
        };

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        {
            read.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => continuation(state));
            onAwait?.Invoke();
        }
    }
}
