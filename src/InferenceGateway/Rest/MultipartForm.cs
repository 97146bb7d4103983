using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace InferenceGateway.Rest;

/// <summary>Collects the parts of a multipart form, as the gateway reads them: quoted names, plain texts, files with type and name.</summary>
internal sealed class MultipartForm
{
    private readonly List<(string Name, HttpContent Part)> _parts = [];

    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            _parts.Add((name, new ByteArrayContent(Encoding.UTF8.GetBytes(value))));
        }
    }

    public void Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string name, double? value) => Add(name, value?.ToString("R", CultureInfo.InvariantCulture));

    public void Add(string name, bool? value) => Add(name, value is { } known ? known ? "true" : "false" : null);

    /// <summary>An open enum: its text is the value on the wire.</summary>
    public void Add<T>(string name, T? value)
        where T : struct, IFormattable => Add(name, value?.ToString(null, CultureInfo.InvariantCulture));

    public void Add(string name, FilePart? file)
    {
        if (file is not null)
        {
            _parts.Add((name, file.ToContent()));
        }
    }

    /// <summary>One file is a part of the field's name; several are parts <c>name[]</c>.</summary>
    public void Add(string name, IList<FilePart>? files)
    {
        foreach (var file in files ?? [])
        {
            Add(files!.Count == 1 ? name : name + "[]", file);
        }
    }

    public void Add(string name, IList<string>? values)
    {
        foreach (var value in values ?? [])
        {
            Add(values!.Count == 1 ? name : name + "[]", value);
        }
    }

    public void Add(IDictionary<string, string> fields)
    {
        foreach (var field in fields)
        {
            Add(field.Key, field.Value);
        }
    }

    public HttpContent ToContent()
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, part) in _parts)
        {
            // A file brings its own disposition, which lacks only the field's name.
            var disposition = part.Headers.ContentDisposition ??= new ContentDispositionHeaderValue("form-data");
            disposition.Name = "\"" + name + "\"";
            form.Add(part);
        }

        return form;
    }
}
