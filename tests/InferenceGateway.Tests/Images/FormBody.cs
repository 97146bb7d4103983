using System.Net.Http.Headers;
using System.Text;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Images;

/// <summary>A multipart body as it was sent, byte for byte, with the boundary replaced by a word.</summary>
internal static class FormBody
{
    public static string Of(RecordedRequest request)
    {
        var type = MediaTypeHeaderValue.Parse(request.Headers["Content-Type"]);
        Assert.Equal("multipart/form-data", type.MediaType);
        var boundary = Assert.Single(type.Parameters, parameter => parameter.Name == "boundary").Value!.Trim('"');
        return Encoding.Latin1.GetString(request.Body.Span).Replace(boundary, "BOUNDARY", StringComparison.Ordinal);
    }

    /// <summary>The expected body: the headers and the content of each part.</summary>
    public static string Expected(params (string[] Headers, string Content)[] parts) =>
        string.Concat(parts.Select((part, index) =>
            (index == 0 ? "" : "\r\n") + "--BOUNDARY\r\n" + string.Concat(part.Headers.Select(header => header + "\r\n")) + "\r\n" + part.Content))
        + "\r\n--BOUNDARY--\r\n";

    public static (string[] Headers, string Content) Field(string name, string content) => ([$"Content-Disposition: form-data; name=\"{name}\""], content);

    public static (string[] Headers, string Content) File(string name, string fileName, string contentType, byte[] bytes) =>
        ([$"Content-Type: {contentType}", $"Content-Disposition: form-data; name=\"{name}\"; filename={fileName}"], Encoding.Latin1.GetString(bytes));
}
