using System.Runtime.InteropServices;
using InferenceGateway.Files;

namespace InferenceGateway.Images;

/// <summary>An image in a request: its media type, and the <c>data:</c> address that carries it.</summary>
internal static class ImageData
{
    /// <summary>The media type of an image, or an error that says what was found instead.</summary>
    /// <param name="content">The image.</param>
    /// <param name="subject">What held it, as the subject of a sentence: <c>The file 'cat.png'</c>.</param>
    /// <param name="parameter">The parameter that brought it.</param>
    public static string MediaTypeOf(ReadOnlySpan<byte> content, string subject, string parameter) =>
        ImageFormat.MediaTypeOf(content) ?? throw new ArgumentException(
            $"{subject} is no image that can be sent: it holds {ForeignContent.Describe(content)}. Supported are {ImageFormat.Supported}.", parameter);

    public static string ToDataAddress(ReadOnlyMemory<byte> content, string subject, string parameter) =>
        $"data:{MediaTypeOf(content.Span, subject, parameter)};base64,{ToBase64(content)}";

    private static string ToBase64(ReadOnlyMemory<byte> content)
    {
        return Convert.ToBase64String(content.Span);
    }
}
