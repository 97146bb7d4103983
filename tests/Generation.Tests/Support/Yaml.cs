using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Tests.Support;

/// <summary>YAML that stands in a test.</summary>
internal static class Yaml
{
    /// <summary>The name of the file that inline documents pretend to come from.</summary>
    public const string File = "test.yaml";

    public static JObject Map(string text)
    {
        using var reader = new StringReader(text);
        return YamlFile.Parse(reader, File);
    }

    public static string Indent(string text, int by) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(x => new string(' ', by) + x));
}
