using System.Text;
using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>Reads a text up to an offset, or up to the first error, and determines the path of that position, such as <c>$.choices[0].message</c>.</summary>
internal ref struct JsonPathScan
{
    private const int MaxNameLength = 64;
    private const int MaxPathLength = 512;

    private readonly ReadOnlySpan<byte> _source;
    private readonly Frame[] _frames = new Frame[JsonCursor.MaxDepth + 1];
    private int _depth;

    private JsonPathScan(ReadOnlySpan<byte> source) => _source = source;

    public enum Ending
    {
        Reached,
        Empty,
        Cut,
        TooDeep,
        Malformed,
    }

    public Ending End { get; private set; }

    public string Path { get; private set; } = "$";

    public static JsonPathScan Run(ReadOnlySpan<byte> source, long offset)
    {
        var scan = new JsonPathScan(source);
        scan.End = scan.Walk(offset);
        scan.Path = scan.Describe();
        return scan;
    }

    /// <summary>Gets the positions of the names of the members that enclose the place, the innermost first.</summary>
    public readonly List<int> EnclosingNames()
    {
        var names = new List<int>();
        for (var depth = _depth; depth > 0; depth--)
        {
            if (_frames[depth] is { IsArray: false, NameStart: > 0 } frame)
            {
                names.Add(frame.NameStart - 1);
            }
        }

        return names;
    }

    private Ending Walk(long offset)
    {
        // With isFinalBlock set to false, the end of the text is not an error. This distinguishes a truncated text from a malformed one.
        var reader = new Utf8JsonReader(_source, isFinalBlock: false, new JsonReaderState(JsonCursor.Options));
        try
        {
            while (reader.Read())
            {
                Open(in reader);
                if (reader.TokenStartIndex >= offset)
                {
                    return Ending.Reached;
                }

                Close(reader.TokenType);
            }

            return reader.TokenType == JsonTokenType.None && reader.BytesConsumed == _source.Length ? Ending.Empty : Ending.Cut;
        }
        catch (JsonException)
        {
            return _depth >= JsonCursor.MaxDepth && IsBeforeStructure((int)reader.BytesConsumed) ? Ending.TooDeep : Ending.Malformed;
        }
    }

    /// <summary>Determines whether the next token after a position is the start of an object or a list.</summary>
    private readonly bool IsBeforeStructure(int position) =>
        _source[position..].TrimStart(" \t\r\n,:"u8) is [(byte)'{' or (byte)'[', ..];

    private void Open(scoped in Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            _depth--;
            return;
        }

        ref var frame = ref _frames[_depth];
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            frame.NameStart = (int)reader.TokenStartIndex + 1;
            frame.NameLength = reader.ValueSpan.Length;
        }
        else if (frame.IsArray)
        {
            frame.Index++;
        }

        frame.IsOpen = true;
    }

    private void Close(JsonTokenType token)
    {
        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _frames[++_depth] = new Frame { IsArray = token == JsonTokenType.StartArray, Index = -1 };
        }
        else if (token != JsonTokenType.PropertyName)
        {
            _frames[_depth].IsOpen = false;
        }
    }

    private readonly string Describe()
    {
        var path = new StringBuilder("$");
        // The outermost frame is the document itself, which has neither name nor index.
        for (var depth = 1; depth <= _depth && path.Length < MaxPathLength; depth++)
        {
            var frame = _frames[depth];
            if (!frame.IsOpen)
            {
                break;
            }

            if (frame.IsArray)
            {
                path.Append('[').Append(frame.Index).Append(']');
            }
            else
            {
                AppendName(path, _source.Slice(frame.NameStart, frame.NameLength));
            }
        }

        return path.ToString();
    }

    private static void AppendName(StringBuilder path, ReadOnlySpan<byte> utf8)
    {
        var name = Encoding.UTF8.GetString(utf8.Length > MaxNameLength ? utf8[..MaxNameLength] : utf8);
        var isPlain = name.Length > 0 && name[0] is not (>= '0' and <= '9');
        foreach (var character in name)
        {
            isPlain &= character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
        }

        // A name keeps its escapes, so it cannot contain a line break.
        _ = isPlain ? path.Append('.').Append(name) : path.Append("['").Append(name.Replace("'", "\\'")).Append("']");
    }

    private struct Frame
    {
        public bool IsArray;
        public bool IsOpen;
        public int Index;
        public int NameStart;
        public int NameLength;
    }
}
