using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace InferenceGateway.Api;

/// <summary>Collects the fields of a form in the order in which they are sent. Names and values are escaped, and a list is sent as one field for each value.</summary>
internal sealed class UrlEncodedForm
{
    private readonly StringBuilder _fields = new();

    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            _fields.Append(_fields.Length == 0 ? "" : "&").Append(Escaped(name)).Append('=').Append(Escaped(value));
        }
    }

    public void Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string name, double? value) => Add(name, value?.ToString("R", CultureInfo.InvariantCulture));

    public void Add(string name, bool? value) => Add(name, value is { } known ? known ? "true" : "false" : null);

    /// <summary>Adds the value of an open enum. Its text is the value that is sent.</summary>
    public void Add<T>(string name, T? value)
        where T : struct, IFormattable => Add(name, value?.ToString(null, CultureInfo.InvariantCulture));

    public void Add(string name, IList<string>? values)
    {
        foreach (var value in values ?? [])
        {
            Add(name, value);
        }
    }

    /// <summary>Numbers and open enums, as a list of texts is sent.</summary>
    public void Add<T>(string name, IList<T>? values)
        where T : struct, IFormattable => Add(name, values?.Select(x => x.ToString(null, CultureInfo.InvariantCulture)).ToList());

    public void Add(IDictionary<string, string> fields)
    {
        foreach (var field in fields)
        {
            Add(field.Key, field.Value);
        }
    }

    public HttpContent ToContent()
    {
        var form = new ByteArrayContent(Encoding.ASCII.GetBytes(_fields.ToString()));
        form.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return form;
    }

    // Forms encode a space as a plus sign.
    private static string Escaped(string text) => Uri.EscapeDataString(text).Replace("%20", "+");
}
