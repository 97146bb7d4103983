using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>Whole documents: where the codec begins and where its errors end.</summary>
internal static class JsonCodec
{
    // The body goes to an HTTP server, never into HTML: relaxed escaping keeps text short. Ill-formed UTF-16 becomes U+FFFD.
    private static readonly JsonWriterOptions s_writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = JsonCursor.MaxDepth,
    };

    /// <summary>Creates the writer of everything that is sent.</summary>
    public static Utf8JsonWriter CreateWriter(IBufferWriter<byte> output) => new(output, s_writing);

    /// <summary>Reads exactly one value; JSON null gives null.</summary>
    /// <exception cref="GatewayProtocolException">The text is not JSON, is cut, goes on after its end or has another shape.</exception>
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

    /// <summary>The text without the byte order mark that may stand before it.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return utf8.StartsWith(mark) ? utf8[mark.Length..] : utf8;
    }

    /// <summary>As <see cref="Read"/>, for those who have their own way to say what is wrong.</summary>
    public static T? ReadAll<T, TCodec>(ref JsonCursor cursor)
        where TCodec : struct, IJsonCodec<T>
    {
        cursor.Reader.Read();
        var value = cursor.TokenType == JsonTokenType.Null ? default : default(TCodec).Read(ref cursor);
        // At the end of the text this is false; anything but white space makes the reader throw.
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

        writer.Flush();
    }
}
