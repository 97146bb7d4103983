using System.Diagnostics.CodeAnalysis;
using InferenceGateway.Testing.Recording.Redaction;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InferenceGateway.Testing.Recording.Format;

/// <summary>Writes the parts of a multipart request as JSON, without the boundary, which differs from request to request.</summary>
internal static class MultipartText
{
    public static bool TryRead(RecordedRequest request, Redactor redactor, [NotNullWhen(true)] out string? parts)
    {
        parts = null;
        if (!MediaTypeHeaderValue.TryParse(request.Headers.GetValueOrDefault("Content-Type"), out var type)
            || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
        {
            return false;
        }

        try
        {
            using var body = new MemoryStream(request.Body.ToArray());
            parts = Read(new MultipartReader(boundary.ToString(), body) { HeadersCountLimit = int.MaxValue }, redactor);
            return true;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return false;
        }
    }

    // The body is in memory, so that nothing blocks.
    private static string Read(MultipartReader reader, Redactor redactor)
    {
        var parts = new List<string>();
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            using var content = new MemoryStream();
            section.Body.CopyTo(content);
            var disposition = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var parsed) ? parsed : null;
            parts.Add('{' + string.Join(',', Members(section, disposition, content.ToArray(), redactor)) + '}');
        }

        return '[' + string.Join(',', parts) + ']';
    }

    private static IEnumerable<string> Members(
        MultipartSection section, ContentDispositionHeaderValue? disposition, byte[] content, Redactor redactor)
    {
        var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? "").ToString();
        yield return $"\"name\":{JsonText.Quote(name)}";
        if (disposition?.IsFileDisposition() == true)
        {
            yield return $"\"fileName\":{JsonText.Quote(HeaderUtilities.RemoveQuotes(disposition.FileName).ToString())}";
        }

        if (section.ContentType is { } type)
        {
            yield return $"\"contentType\":{JsonText.Quote(type)}";
        }

        if (redactor.RemovesParameter(name))
        {
            yield return $"\"text\":{JsonText.Quote(Redactor.Removed)}";
        }
        else if (Utf8.TryDecode(content, out var text))
        {
            yield return $"\"text\":{JsonText.Quote(redactor.Body(text))}";
        }
        else
        {
            yield return $"\"base64\":\"{Convert.ToBase64String(content)}\"";
        }
    }
}
