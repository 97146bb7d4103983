using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using InferenceGateway.Json;

namespace InferenceGateway.Api;

/// <summary>Collects the parts of a multipart form in the form that the gateway reads: quoted names, plain texts, and files with a type and a name.</summary>
internal sealed class MultipartForm
{
    private readonly List<HttpContent> _parts = [];

    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = FilePart.Quoted(name) };
            _parts.Add(part);
        }
    }

    public void Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string name, double? value) => Add(name, value?.ToString("R", CultureInfo.InvariantCulture));

    public void Add(string name, bool? value) => Add(name, value is { } known ? known ? "true" : "false" : null);

    /// <summary>Adds the value of an open enum. Its text is the value that is sent.</summary>
    public void Add<T>(string name, T? value)
        where T : struct, IFormattable => Add(name, value?.ToString(null, CultureInfo.InvariantCulture));

    public void Add(string name, FilePart? file)
    {
        if (file is not null)
        {
            _parts.Add(file.ToContent(name));
        }
    }

    /// <summary>Adds files. One file uses the name of the field; several use <c>name[]</c>.</summary>
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

    /// <summary>Numbers and open enums, as a list of texts is sent.</summary>
    public void Add<T>(string name, IList<T>? values)
        where T : struct, IFormattable => Add(name, values?.Select(x => x.ToString(null, CultureInfo.InvariantCulture)).ToList());

    /// <summary>A value that is no plain text is a part of the type application/json.</summary>
    public void AddJson<T, TCodec>(string name, T? value)
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
        {
            var part = new ByteArrayContent(JsonCodec.WriteBytes<T, TCodec>(value));
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = FilePart.Quoted(name) };
            part.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            _parts.Add(part);
        }
    }

    /// <summary>What the document leaves open is JSON, too.</summary>
    public void Add(string name, RawJson? value)
    {
        if (value is { } known)
        {
            AddJson<RawJson, RawJsonCodec>(name, known);
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
        foreach (var part in _parts)
        {
            form.Add(part);
        }

        return form;
    }
}
