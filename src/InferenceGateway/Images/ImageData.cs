using System.Runtime.InteropServices;
using InferenceGateway.Files;

namespace InferenceGateway.Images;

/// <summary>Determines the media type of an image in a request, and the <c>data:</c> address that contains it.</summary>
internal static class ImageData
{
    /// <summary>Gets the media type of an image.</summary>
    /// <param name="content">The image.</param>
    /// <param name="subject">The source of the content, as the subject of an error message: <c>The file 'cat.png'</c>.</param>
    /// <param name="parameter">The caller's parameter that contains it.</param>
    /// <exception cref="ArgumentException">The content is not a supported image.</exception>
    public static string MediaTypeOf(ReadOnlySpan<byte> content, string subject, string parameter) =>
        ImageFormat.MediaTypeOf(content) ?? throw new ArgumentException(
            $"{subject} is not a supported image: it holds {ForeignContent.Describe(content)}. Supported formats are {ImageFormat.Supported}.", parameter);

    public static string ToDataAddress(ReadOnlyMemory<byte> content, string subject, string parameter) =>
        $"data:{MediaTypeOf(content.Span, subject, parameter)};base64,{Convert.ToBase64String(content.Span)}";
}
