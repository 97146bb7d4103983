using System.Globalization;

namespace InferenceGateway.Rest;

/// <summary>Builds the path and query of one request, with Refit's rules for escaping and leaving out.</summary>
internal struct RestTarget
{
    // Null in a default instance, from which the printed implementation starts.
    private string? _path;
    private string? _query;

    /// <summary>Whether parts of the path are a caller's: there is no end of them.</summary>
    public bool HasValues { get; private set; }

    /// <summary>Appends path text as it stands.</summary>
    public void Literal(string text) => _path += text;

    /// <summary>Appends one segment; a slash inside it is escaped.</summary>
    public void Segment(string? value)
    {
        StartSegment();
        Value(value);
    }

    /// <summary>Appends a value within a segment, behind the text that is there; a slash inside it is escaped.</summary>
    public void Value(string? value)
    {
        RestPath.CheckSegment(value, _path);
        HasValues = true;
        _path += Uri.EscapeDataString(value);
    }

    /// <summary>Appends the rest of a path: its slashes stay, everything between them is escaped.</summary>
    public void Path(string? value)
    {
        RestPath.RefuseDotSegments(value);
        StartSegment();
        HasValues = true;
        var segments = (value ?? "").Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = Uri.EscapeDataString(segments[i]);
        }

        _path += string.Join("/", segments);
    }

    /// <summary>Adds a query value; null is left out, an empty text is kept.</summary>
    public void Query(string name, string? value)
    {
        if (value is not null)
        {
            _query += $"{(_query is null ? '?' : '&')}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
        }
    }

    public void Query(string name, long? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Query(string name, double? value) => Query(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds a list joined by commas; null is left out, an empty list is an empty value.</summary>
    public void QueryCsv<T>(string name, IEnumerable<T>? values, Func<T, string?> text)
    {
        if (values is not null)
        {
            Query(name, string.Join(",", values.Select(text)));
        }
    }

    /// <summary>Adds a list as one value for each element; null elements are left out.</summary>
    public void QueryMulti<T>(string name, IEnumerable<T>? values, Func<T, string?> text)
    {
        foreach (var value in values ?? [])
        {
            Query(name, text(value));
        }
    }

    public override readonly string ToString() => _path + _query;

    private void StartSegment()
    {
        if (_path?.EndsWith('/') != true)
        {
            _path += "/";
        }
    }
}
