using System.Text;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Lowering.Names;

/// <summary>The one mechanical rule that makes C# names of wire names.</summary>
internal static class Naming
{
    /// <summary>
    /// PascalCase: words end at what is neither letter nor digit and before a capital that begins one; an acronym of three
    /// letters and more is written as a word (<c>MCPTool</c> → <c>McpTool</c>), one of two stays (<c>SSEvent</c>).
    /// </summary>
    public static string Pascal(string wire)
    {
        var name = new StringBuilder(wire.Length);
        foreach (var word in Words(wire))
        {
            var acronym = word.Length >= 3 && word.All(char.IsUpper);
            name.Append(char.ToUpperInvariant(word[0]));
            name.Append(acronym ? word[1..].ToLowerInvariant() : word[1..]);
        }

        return name.ToString();
    }

    /// <summary>A member's name: a leading digit gets the last word of its type before it (<c>ImageSize.Size256x256</c>).</summary>
    public static string Member(string wire, string typeName)
    {
        var name = wire.Length == 0 ? "Empty" : Pascal(wire);
        return name.Length > 0 && char.IsDigit(name[0]) ? Words(typeName)[^1] + name : name;
    }

    public static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];

    /// <summary>A parameter's name: escaped where it is a keyword, and never that of a parameter which every method has.</summary>
    public static string Variable(string wire)
    {
        var pascal = Pascal(wire);
        var name = pascal.Length == 0 ? pascal : Camel(pascal);
        return Keywords.Contains(name) ? "@" + name : ReservedNames.Variables.Contains(name) ? name + "Value" : name;
    }

    /// <summary>Whether C# takes it as a name for a type or a member of ours, which begins with no small letter.</summary>
    public static bool IsPascal(string name) => IsIdentifier(name) && !char.IsLower(name[0]);

    /// <summary>Whether C# takes it as a parameter's name.</summary>
    public static bool IsVariable(string name) =>
        IsIdentifier(name.StartsWith('@') ? name[1..] : name) && !Keywords.Contains(name) && !ReservedNames.Variables.Contains(name);

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && name.All(x => char.IsLetterOrDigit(x) || x == '_');

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var part in Parts(text))
        {
            var start = 0;
            for (var i = 1; i < part.Length; i++)
            {
                var lowerToUpper = char.IsUpper(part[i]) && !char.IsUpper(part[i - 1]) && !char.IsDigit(part[i - 1]);
                var acronymEnds = char.IsUpper(part[i]) && char.IsUpper(part[i - 1]) && i + 1 < part.Length && char.IsLower(part[i + 1]);
                if (lowerToUpper || acronymEnds)
                {
                    words.Add(part[start..i]);
                    start = i;
                }
            }

            words.Add(part[start..]);
        }

        return words;
    }

    private static IEnumerable<string> Parts(string text)
    {
        var part = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || (c > 127 && char.IsLetterOrDigit(c)))
            {
                part.Append(c);
            }
            else if (part.Length > 0)
            {
                yield return part.ToString();
                part.Clear();
            }
        }

        if (part.Length > 0)
        {
            yield return part.ToString();
        }
    }

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };
}
