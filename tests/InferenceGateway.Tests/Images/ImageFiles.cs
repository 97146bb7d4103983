using System.Text;

namespace InferenceGateway.Tests.Images;

/// <summary>The first bytes of files of many kinds.</summary>
internal static class ImageFiles
{
    /// <summary>A whole PNG of one pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>Bytes from text in Latin-1, so that <c>\xFF</c> is one byte.</summary>
    public static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);

    /// <summary>The first box of a file in the ISO base media format.</summary>
    public static byte[] Box(string brand, params string[] compatible) =>
        [0, 0, 0, (byte)(16 + (4 * compatible.Length)), .. Bytes("ftyp" + brand), 0, 0, 0, 0, .. Bytes(string.Concat(compatible) + "\0\0\0\bfree")];
}
