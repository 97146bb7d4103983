using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InferenceGateway.Generation.Reading;

/// <summary>
/// Makes JSON tokens of the events of a YAML file as they come. An alias is a copy of its anchor, so a few lines can ask for more than
/// any memory holds: nodes are counted with their copies, and so are the levels.
/// </summary>
internal sealed class YamlNodeReader(TextReader text, string file)
{
    /// <summary>The nodes of a document, those of its aliases included. A document of 12 MB has half a million.</summary>
    public const int MaxNodes = 1_000_000;

    /// <summary>The levels of maps and lists in one another. What is read is walked by methods that call themselves.</summary>
    public const int MaxDepth = 128;

    private readonly Parser _parser = new(text);
    private readonly Dictionary<string, Anchored?> _anchors = new(StringComparer.Ordinal);
    private int _nodes;
    private int _deepest;

    /// <summary>The file's only document, which has to be a mapping.</summary>
    public JObject ReadFile()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (_parser.Current is StreamEnd)
            {
                throw NoMapping(Mark.Empty, "The file is empty.");
            }

            _parser.Consume<DocumentStart>();
            var start = _parser.Current!.Start;
            var root = ReadNode(1) as JObject ?? throw NoMapping(start, "The file is not a YAML mapping.");
            _parser.Consume<DocumentEnd>();
            return _parser.Current is StreamEnd ? root : throw NoMapping(_parser.Current!.Start, "A second YAML document begins here.");
        }
        catch (YamlException e)
        {
            throw NotUnderstood(e.Start, e.InnerException?.Message ?? e.Message);
        }
    }

    private JToken ReadNode(int depth)
    {
        var current = _parser.Current!;
        if (current is AnchorAlias alias)
        {
            _parser.MoveNext();
            return Copy(alias, depth);
        }

        var node = current as NodeEvent ?? throw NotUnderstood(current.Start, "A node is missing.");
        var anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value;
        if (anchor is not null)
        {
            _anchors[anchor] = null;
        }

        var (nodes, deepest) = (_nodes, _deepest);
        _deepest = depth;
        Count(1, depth, node.Start);
        JToken token = node switch
        {
            MappingStart => ReadMap(depth),
            SequenceStart => ReadList(depth),
            Scalar scalar => ReadScalar(scalar),
            _ => throw NotUnderstood(node.Start, "A node is missing."),
        };
        token.AddAnnotation(new SourcePosition(file, node.Start.Line, node.Start.Column));
        if (anchor is not null)
        {
            _anchors[anchor] = new Anchored(token, _nodes - nodes, _deepest - depth);
        }

        _deepest = Math.Max(deepest, _deepest);
        return token;
    }

    private JToken Copy(AnchorAlias alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            throw NotUnderstood(alias.Start, $"Nothing before the alias *{alias.Value.Value} has that anchor.");
        }

        if (anchored is null)
        {
            throw NotUnderstood(alias.Start, "An anchor holds an alias of itself.");
        }

        Count(anchored.Nodes, depth + anchored.Levels, alias.Start);
        _deepest = Math.Max(_deepest, depth + anchored.Levels);
        return anchored.Token.DeepClone();
    }

    private void Count(int nodes, int depth, Mark at)
    {
        if (depth > MaxDepth)
        {
            throw TooLarge(at, $"Maps and lists are nested in one another more than {MaxDepth} levels deep.", "Put the inner ones into schemas of their own.");
        }

        _nodes += nodes;
        if (_nodes > MaxNodes)
        {
            throw TooLarge(at, $"With the copies that its aliases ask for the file has more than {MaxNodes:N0} nodes.", "Use references in place of aliases.");
        }
    }

    private JArray ReadList(int depth)
    {
        _parser.Consume<SequenceStart>();
        var list = new JArray();
        while (_parser.Current is not SequenceEnd)
        {
            list.Add(ReadNode(depth + 1));
        }

        _parser.MoveNext();
        return list;
    }

    private JObject ReadMap(int depth)
    {
        _parser.Consume<MappingStart>();
        var map = new JObject();
        List<JToken>? merged = null;
        while (_parser.Current is not MappingEnd)
        {
            var at = _parser.Current!.Start;
            var key = _parser.Current as Scalar ?? throw NotUnderstood(at, "A key is not a plain text.");
            _parser.MoveNext();
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                (merged ??= []).AddRange(ReadMerged(depth));
                continue;
            }

            var value = ReadNode(depth + 1);
            if (!map.TryAdd(key.Value, value))
            {
                throw NotUnderstood(at, $"The key {key.Value} is there twice.");
            }
        }

        _parser.MoveNext();
        foreach (var property in (merged ?? []).Cast<JObject>().SelectMany(x => x.Properties()))
        {
            // What the map says itself stands, wherever the merge key is; of several merged maps, the first.
            map.TryAdd(property.Name, property.Value.DeepClone());
        }

        return map;
    }

    /// <summary>The value of a merge key: a map, or several in a list.</summary>
    private List<JToken> ReadMerged(int depth)
    {
        var at = _parser.Current!.Start;
        var value = ReadNode(depth);
        List<JToken> maps = value is JArray list ? [.. list] : [value];
        return maps.TrueForAll(x => x is JObject) ? maps : throw NotUnderstood(at, "The merge key << takes a map, or a list of maps.");
    }

    private JValue ReadScalar(Scalar scalar)
    {
        _parser.MoveNext();
        // Only plain scalars are typed; what is quoted stays text ("200", "1.0").
        return scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? YamlScalar.Of(scalar.Value) : new JValue(scalar.Value);
    }

    private GenerationException TooLarge(Mark at, string problem, string remedy) => At("IG0007", at, problem, remedy);

    private GenerationException NoMapping(Mark at, string problem) => At("IG0002", at, problem, "An OpenAPI or Overlay document is one YAML mapping.");

    private GenerationException NotUnderstood(Mark at, string problem) =>
        At("IG0002", at, $"The file is not YAML as it is understood here: {problem}", "Correct it there.");

    private GenerationException At(string code, Mark at, string problem, string remedy)
    {
        var position = new SourcePosition(file, Math.Max(1, at.Line), Math.Max(1, at.Column)).ToString();
        return new GenerationException(code, position, problem, remedy, position);
    }

    /// <param name="Token">The node that has the anchor.</param>
    /// <param name="Nodes">How many nodes it is with all that is in it.</param>
    /// <param name="Levels">How many levels are in it.</param>
    private sealed record Anchored(JToken Token, int Nodes, int Levels);
}
