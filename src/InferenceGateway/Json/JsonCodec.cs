using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>Reads and writes whole JSON documents, and translates the errors of the codecs.</summary>
internal static class JsonCodec
{
    // The body is sent to an HTTP server and never embedded in HTML, so relaxed escaping is safe and keeps texts short. Invalid UTF-16 becomes U+FFFD.
    private static readonly JsonWriterOptions s_writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = JsonCursor.MaxDepth,
    };

    /// <summary>Creates the writer for everything that is sent.</summary>
    public static Utf8JsonWriter CreateWriter(IBufferWriter<byte> output) => new(output, s_writing);

    /// <summary>Reads exactly one value. A JSON null is returned as null.</summary>
    /// <exception cref="GatewayProtocolException">The text is not JSON, is truncated, continues after its end, or has another shape.</exception>
    public static T? Read<T, TCodec>(ReadOnlySpan<byte> utf8, StringCache? strings = null)
        where TCodec : struct, IJsonCodec<T>
    {
        var cursor = new JsonCursor(WithoutMark(utf8), strings);
        try
        {
            return ReadAll<T, TCodec>(ref cursor);
        }
        catch (JsonException exception)
        {
            if (JsonRecovery.IsPossible(exception) && JsonRecovery.TryRead<T, TCodec>(cursor.Source, strings, cursor.Reader.TokenStartIndex, out var value))
            {
                return value;
            }

            throw JsonFailure.At(in cursor, exception).ToProtocolException(cursor.Source);
        }
    }

    /// <summary>Removes a byte order mark from the beginning of the text.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return utf8.StartsWith(mark) ? utf8[mark.Length..] : utf8;
    }

    /// <summary>Reads exactly one value like <see cref="Read"/>, for callers that translate the exceptions themselves.</summary>
    public static T? ReadAll<T, TCodec>(ref JsonCursor cursor)
        where TCodec : struct, IJsonCodec<T>
    {
        cursor.Reader.Read();
        var value = cursor.TokenType == JsonTokenType.Null ? default : default(TCodec).Read(ref cursor);
        // Returns false at the end of the text. Anything but white space makes the reader throw.
        cursor.Reader.Read();
        return value;
    }

    public static byte[] WriteBytes<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T>
    {
        using var buffer = new PooledBuffer();
        Write<T, TCodec>(buffer, value);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a value. Everything is in the output when the method returns, because disposing the writer flushes it.</summary>
    public static void Write<T, TCodec>(IBufferWriter<byte> output, T value)
        where TCodec : struct, IJsonCodec<T>
    {
        using var writer = CreateWriter(output);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            default(TCodec).Write(writer, value);
        }
    }
}
