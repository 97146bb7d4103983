#if NETSTANDARD2_0
namespace System.Text;

[Microsoft.CodeAnalysis.Embedded]
internal static class EncodingExtensions
{
    public static string GetString(this Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes.ToArray());
}
#endif
