using System.Buffers.Text;
using System.Net.Sockets;

namespace InferenceGateway.Benchmarks.Wire;

/// <summary>Finds where a request ends: after its head, its length or its last chunk.</summary>
internal static class RequestReader
{
    private static ReadOnlySpan<byte> Length => "Content-Length: "u8;

    public static async Task<bool> ReadAsync(Socket connection, byte[] buffer)
    {
        var count = 0;
        while (!IsWhole(buffer.AsSpan(0, count)))
        {
            var read = await connection.ReceiveAsync(buffer.AsMemory(count)).ConfigureAwait(false);
            if (read == 0)
            {
                return false;
            }

            count += read;
        }

        return true;
    }

    private static bool IsWhole(ReadOnlySpan<byte> request)
    {
        var head = request.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        if (request[..head].IndexOf("chunked"u8) >= 0)
        {
            return request.EndsWith("0\r\n\r\n"u8);
        }

        var at = request[..head].IndexOf(Length);
        return at < 0 || (Utf8Parser.TryParse(request[(at + Length.Length)..], out int length, out _) && request.Length >= head + 4 + length);
    }
}
