using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>One writer and one buffer per thread, used again and again.</summary>
internal static class JsonWriters
{
    // The body goes to an HTTP server, never into HTML: relaxed escaping keeps text short. Ill-formed UTF-16 becomes U+FFFD.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = JsonCursor.MaxDepth,
    };

    /// <summary>A thread keeps a buffer of this size; what a longer conversation needs goes back to the pool.</summary>
    private const int LargestKept = 64 * 1024;

    private static readonly PooledBuffer Nowhere = new();

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    [ThreadStatic]
    private static PooledBuffer? s_buffer;

    public static Utf8JsonWriter Rent(IBufferWriter<byte> output)
    {
        var writer = s_writer;
        if (writer is null)
        {
            return new Utf8JsonWriter(output, Options);
        }

        s_writer = null;
        writer.Reset(output);
        return writer;
    }

    public static void Return(Utf8JsonWriter writer)
    {
        // Lets go of the output, which would otherwise live as long as the thread.
        writer.Reset(Nowhere);
        s_writer = writer;
    }

    public static PooledBuffer RentBuffer()
    {
        var buffer = s_buffer ?? new PooledBuffer();
        s_buffer = null;
        return buffer;
    }

    public static void Return(PooledBuffer buffer)
    {
        if (buffer.Capacity > LargestKept)
        {
            buffer.Dispose();
        }

        buffer.Clear();
        s_buffer = buffer;
    }
}
