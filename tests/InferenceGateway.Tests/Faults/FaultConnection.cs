using System.Net.Sockets;
using System.Text;

namespace InferenceGateway.Tests.Faults;

/// <summary>The server's end of one connection: the requests, and every byte of the answers.</summary>
internal sealed class FaultConnection(Socket socket, Task clientRead, CancellationToken stop) : IDisposable
{
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly MemoryStream _received = new();

    /// <summary>Ends when the client has closed the connection.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Completes when the server has nothing more to send and waits for the client to close the connection.</summary>
    public Task Stalled => _stalled.Task;

    /// <summary>Ends when the client has read the first text of a stream; at once where there is none.</summary>
    public Task ClientRead => clientRead;

    /// <summary>Whether the connection is closed.</summary>
    public bool IsOver { get; private set; }

    public long SentBytes { get; private set; }

    /// <summary>The last request: request line and headers, then the body.</summary>
    public string Head { get; private set; } = "";

    public string Body { get; private set; } = "";

    public Socket Socket => socket;

    /// <summary>Reads a whole request; false when the client has closed the connection instead.</summary>
    public async Task<bool> ReadRequestAsync()
    {
        int end;
        while ((end = Text.IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
        {
            if (!await ReceiveAsync())
            {
                return false;
            }
        }

        Head = Text[..(end + 4)];
        var length = Header("Content-Length") is { } text ? int.Parse(text, null) : 0;
        while (_received.Length < Head.Length + length)
        {
            if (!await ReceiveAsync())
            {
                return false;
            }
        }

        Body = Text[Head.Length..(Head.Length + length)];
        var rest = _received.ToArray()[(Head.Length + length)..];
        _received.SetLength(0);
        _received.Write(rest);
        return true;
    }

    public string? Header(string name)
    {
        var start = Head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : Head[(start + name.Length + 4)..Head.IndexOf("\r\n", start + 2, StringComparison.Ordinal)];
    }

    /// <summary>Writes each character as one byte.</summary>
    public Task WriteAsync(string latin1) => WriteAsync(Encoding.Latin1.GetBytes(latin1));

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty && !IsOver)
        {
            try
            {
                var sent = await socket.SendAsync(bytes, SocketFlags.None, stop);
                SentBytes += sent;
                bytes = bytes[sent..];
            }
            catch (SocketException)
            {
                Over();
            }
        }
    }

    /// <summary>An answer with its length.</summary>
    public Task AnswerAsync(string body, string status = "200 OK", string contentType = "application/json", string headers = "") =>
        WriteAsync($"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\n{headers}Content-Length: {body.Length}\r\n\r\n{body}");

    /// <summary>Begins an answer that comes in pieces.</summary>
    public Task StartAsync(string status = "200 OK", string contentType = "text/event-stream") =>
        WriteAsync($"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nTransfer-Encoding: chunked\r\n\r\n");

    public Task PieceAsync(string piece) => WriteAsync($"{piece.Length:x}\r\n{piece}\r\n");

    public Task EndAsync() => WriteAsync("0\r\n\r\n");

    /// <summary>Resets the connection (RST).</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close(timeout: 0);
        Over();
    }

    /// <summary>Sends nothing more (FIN), and waits for the client to close its half.</summary>
    public async Task FinishAsync()
    {
        socket.Shutdown(SocketShutdown.Send);
        await StallAsync();
    }

    /// <summary>Does nothing until the client closes the connection.</summary>
    public async Task StallAsync()
    {
        _stalled.TrySetResult();
        while (await ReceiveAsync())
        {
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        _received.Dispose();
    }

    private string Text => Encoding.Latin1.GetString(_received.GetBuffer(), 0, (int)_received.Length);

    private async Task<bool> ReceiveAsync()
    {
        if (IsOver)
        {
            return false;
        }

        try
        {
            var count = await socket.ReceiveAsync(_buffer, SocketFlags.None, stop);
            if (count > 0)
            {
                _received.Write(_buffer, 0, count);
                return true;
            }
        }
        catch (SocketException)
        {
            // A reset closes as well.
        }

        Over();
        return false;
    }

    private void Over()
    {
        IsOver = true;
        _closed.TrySetResult();
    }
}
