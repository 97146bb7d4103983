using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InferenceGateway.Testing.Images;

/// <summary>The parts of a multipart request. Like for the gateway, parts with a file name are files.</summary>
internal sealed class ImageForm
{
    private readonly List<(string Name, byte[] Bytes)> _files = [];
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private ImageForm()
    {
    }

    /// <summary>The images, which are sent as <c>image</c> or as several <c>image[]</c> parts.</summary>
    public IEnumerable<byte[]> Images =>
        _files.Where(file => file.Name is "image" or "image[]").Select(file => file.Bytes);

    /// <summary>Gets the first field with a name. It is empty if there is none.</summary>
    public string this[string name] => _fields.GetValueOrDefault(name, "");

    public static bool TryRead(RecordedRequest request, out ImageForm form)
    {
        form = new ImageForm();
        if (!MediaTypeHeaderValue.TryParse(request.Headers.GetValueOrDefault("Content-Type"), out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
        {
            return false;
        }

        try
        {
            using var body = new MemoryStream(request.Body.ToArray());
            form.Read(new MultipartReader(boundary.ToString(), body) { HeadersCountLimit = int.MaxValue });
            return true;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return false;
        }
    }

    // The body is in memory, so that nothing blocks.
    private void Read(MultipartReader reader)
    {
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            using var content = new MemoryStream();
            section.Body.CopyTo(content);
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                continue;
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (disposition.IsFileDisposition())
            {
                _files.Add((name, content.ToArray()));
            }
            else
            {
                _fields.TryAdd(name, Encoding.UTF8.GetString(content.ToArray()));
            }
        }
    }
}
