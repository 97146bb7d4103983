using System.Globalization;
using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InferenceGateway.Generation.Reading;

/// <summary>Reads a YAML or JSON file into JSON tokens, with YAML 1.2 core types and the position of each node.</summary>
internal static class YamlFile
{
    public static JObject Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new GenerationException("IG0001", path, "The file does not exist.", "Check the path.", path);
        }

        using var reader = new StreamReader(path);
        return Parse(reader, path);
    }

    /// <param name="reader">The text of the file.</param>
    /// <param name="path">The name that positions and errors carry.</param>
    public static JObject Parse(TextReader reader, string path)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            throw NotUnderstood(path, e.Start, e.InnerException?.Message ?? e.Message);
        }

        return stream.Documents.Count == 1 && Convert(stream.Documents[0].RootNode, path, new HashSet<YamlNode>(ReferenceEqualityComparer.Instance)) is JObject root
            ? root
            : throw new GenerationException("IG0002", path, "The file is not one YAML mapping.", "An OpenAPI or Overlay document begins with a mapping.", path);
    }

    private static GenerationException NotUnderstood(string path, Mark at, string problem)
    {
        var position = new SourcePosition(path, at.Line, at.Column).ToString();
        return new GenerationException("IG0002", position, $"The file is not YAML as it is understood here: {problem}", "Correct it there.", position);
    }

    /// <param name="node">The node; an alias is its anchor's.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="above">The nodes around it, none of which it may be.</param>
    private static JToken Convert(YamlNode node, string file, HashSet<YamlNode> above)
    {
        if (!above.Add(node))
        {
            throw NotUnderstood(file, node.Start, "An anchor holds an alias of itself.");
        }

        JToken token = node switch
        {
            YamlMappingNode map => Map(map, file, above),
            YamlSequenceNode list => new JArray(list.Children.Select(x => Convert(x, file, above))),
            YamlScalarNode scalar => Scalar(scalar),
            _ => JValue.CreateNull(),
        };
        above.Remove(node);
        token.AddAnnotation(new SourcePosition(file, node.Start.Line, node.Start.Column));
        return token;
    }

    private static JObject Map(YamlMappingNode map, string file, HashSet<YamlNode> above)
    {
        var result = new JObject();
        foreach (var (key, value) in map.Children)
        {
            var name = key as YamlScalarNode ?? throw NotUnderstood(file, key.Start, "A key is not a plain text.");
            result.Add(name.Value ?? string.Empty, Convert(value, file, above));
        }

        return result;
    }

    // Only plain scalars are typed; what is quoted stays text ("200", "1.0").
    private static JValue Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? string.Empty;
        if (scalar.Style != ScalarStyle.Plain || !scalar.Tag.IsEmpty)
        {
            return new JValue(text);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
            "true" or "True" or "TRUE" => new JValue(true),
            "false" or "False" or "FALSE" => new JValue(false),
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new JValue(number),
            _ when (char.IsAsciiDigit(text[^1]) || text[^1] == '.') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new JValue(number),
            _ => new JValue(text),
        };
    }
}
