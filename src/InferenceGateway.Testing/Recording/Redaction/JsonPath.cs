using System.Globalization;

namespace InferenceGateway.Testing.Recording.Redaction;

/// <summary>The place of a value in a JSON document, which changes as the document is walked.</summary>
internal sealed class JsonPath
{
    private readonly List<(string Text, bool IsIndex)> _segments = [];

    public int Length => _segments.Count;

    /// <summary>The name of the member; null if the value is the document or an element of an array.</summary>
    public string? Name => _segments is [.., (var name, false)] ? name : null;

    public string this[int index] => _segments[index].Text;

    public void PushName(string name) => _segments.Add((name, false));

    public void PushIndex(int index) => _segments.Add((index.ToString(CultureInfo.InvariantCulture), true));

    public void Pop() => _segments.RemoveAt(_segments.Count - 1);

    /// <summary>Gets the path as a JSON Pointer (RFC 6901), or a description of the document itself.</summary>
    public override string ToString() => _segments.Count == 0 ? "body" : string.Concat(_segments.Select(segment =>
        "/" + segment.Text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
}
