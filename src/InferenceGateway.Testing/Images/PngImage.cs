using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InferenceGateway.Testing.Images;

/// <summary>Creates small PNG images of one color from a seed. The same seed always produces the same bytes.</summary>
internal static class PngImage
{
    private const int Side = 8;
    private const int BytesPerPixel = 3;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Create(ReadOnlySpan<byte> seed)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        Write(png, "IHDR", Header());
        Write(png, "IDAT", Compress(Pixels(SHA256.HashData(seed).AsSpan(0, BytesPerPixel))));
        Write(png, "IEND", []);
        return png.ToArray();
    }

    // The bit depth is 8, the color type is RGB, and there is no interlacing.
    private static byte[] Header() => [0, 0, 0, Side, 0, 0, 0, Side, 8, 2, 0, 0, 0];

    private static byte[] Pixels(ReadOnlySpan<byte> colour)
    {
        var rows = new byte[Side * (1 + (Side * BytesPerPixel))];
        for (var pixel = 0; pixel < Side * Side; pixel++)
        {
            // Each row starts with its filter type, which is 0 for none.
            colour.CopyTo(rows.AsSpan((pixel * BytesPerPixel) + (pixel / Side) + 1));
        }

        return rows;
    }

    /// <summary>Creates a zlib stream with one stored block, so that the bytes do not depend on the version of a compressor.</summary>
    private static byte[] Compress(byte[] data)
    {
        var stream = new byte[2 + 5 + data.Length + 4];
        ReadOnlySpan<byte> header = [0x78, 0x01, 0x01];
        header.CopyTo(stream);
        BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(3), (ushort)data.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(5), (ushort)~data.Length);
        data.CopyTo(stream, 7);
        BinaryPrimitives.WriteUInt32BigEndian(stream.AsSpan(stream.Length - 4), Adler32(data));
        return stream;
    }

    private static void Write(MemoryStream png, string type, byte[] data)
    {
        var chunk = new byte[4 + 4 + data.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32(chunk.AsSpan(4, 4 + data.Length)));
        png.Write(chunk);
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        const uint Modulus = 65521;
        uint a = 1, b = 0;
        foreach (var value in data)
        {
            a = (a + value) % Modulus;
            b = (b + a) % Modulus;
        }

        return (b << 16) | a;
    }

    private static uint Crc32(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
