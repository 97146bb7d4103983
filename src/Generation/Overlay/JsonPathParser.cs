using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Overlay;

/// <summary>Reads the segments and selectors of a path.</summary>
internal sealed partial class JsonPathParser(string text)
{
    private int _at;

    public JsonPath Path()
    {
        Expect("$");
        var path = new JsonPath(Segments());
        return _at == text.Length ? path : throw Wrong("nothing more");
    }

    private List<JsonPathSegment> Segments()
    {
        var segments = new List<JsonPathSegment>();
        while (true)
        {
            var before = _at;
            Blank();
            if (Take(".."))
            {
                segments.Add(new JsonPathSegment(true, Take("[") ? Selectors() : [Shorthand()], IsSingular: false));
            }
            else if (Take("."))
            {
                var isSingular = Next != '*';
                segments.Add(new JsonPathSegment(false, [Shorthand()], isSingular));
            }
            else if (Take("["))
            {
                var start = _at;
                var selectors = Selectors();
                // The text of a single name or index tells more than what was made of it.
                segments.Add(new JsonPathSegment(false, selectors, selectors.Count == 1 && Singular().IsMatch(text[start.._at])));
            }
            else
            {
                _at = before;
                return segments;
            }
        }
    }

    private JsonPathSelector Shorthand()
    {
        if (Take("*"))
        {
            return (node, _) => JsonPathSegment.Children(node);
        }

        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetter(text[_at]) || text[_at] is '_' or >= '\u0080' || (_at > start && char.IsAsciiDigit(text[_at]))))
        {
            _at++;
        }

        return _at > start ? Named(text[start.._at]) : throw Wrong("a name, which is written in brackets and quotes if it has other signs than letters, digits and _");
    }

    private List<JsonPathSelector> Selectors()
    {
        var selectors = new List<JsonPathSelector>();
        do
        {
            Blank();
            selectors.Add(Selector());
            Blank();
        }
        while (Take(","));
        Expect("]");
        return selectors;
    }

    private JsonPathSelector Selector()
    {
        if (Take("*"))
        {
            return (node, _) => JsonPathSegment.Children(node);
        }

        if (Take("?"))
        {
            Blank();
            var holds = Or();
            return (node, root) => JsonPathSegment.Children(node).Where(x => holds(x, root)).ToList();
        }

        if (Next is '\'' or '"')
        {
            return Named(Quoted());
        }

        var first = Integer();
        Blank();
        if (!Take(":"))
        {
            return first is { } index ? Indexed(index) : throw Wrong("a selector");
        }

        Blank();
        var end = Integer();
        Blank();
        var step = 1;
        if (Take(":"))
        {
            Blank();
            step = Integer() ?? 1;
        }

        return (node, _) => node is JArray list ? Sliced(list, first, end, step) : [];
    }

    private static JsonPathSelector Named(string name) => (node, _) => node is JObject map && map[name] is { } value ? [value] : [];

    private static JsonPathSelector Indexed(int index) => (node, _) =>
        node is JArray list && (index < 0 ? index + list.Count : index) is var at and >= 0 && at < list.Count ? [list[at]] : [];

    private static IEnumerable<JToken> Sliced(JArray list, int? start, int? end, int step)
    {
        int Of(int? bound, int otherwise) => bound is not { } known ? otherwise : known < 0 ? known + list.Count : known;
        if (step > 0)
        {
            for (var i = Math.Max(0, Of(start, 0)); i < Math.Min(list.Count, Of(end, list.Count)); i += step)
            {
                yield return list[i];
            }
        }
        else if (step < 0)
        {
            for (var i = Math.Min(list.Count - 1, Of(start, list.Count - 1)); i > Math.Max(-1, Of(end, -1)); i += step)
            {
                yield return list[i];
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:-?\d+|'.*'|"".*"")\s*\]$", RegexOptions.Singleline)]
    private static partial Regex Singular();

    private int? Integer()
    {
        var start = _at;
        Take("-");
        while (Next is >= '0' and <= '9')
        {
            _at++;
        }

        return _at == start ? null
            : int.TryParse(text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw Wrong("an integer");
    }

    private string Quoted()
    {
        var quote = text[_at++];
        var value = new StringBuilder();
        while (Next is { } c && c != quote)
        {
            _at++;
            value.Append(c == '\\' ? Escaped() : c);
        }

        Expect(quote.ToString());
        return value.ToString();
    }

    private char Escaped()
    {
        var c = Next ?? throw Wrong("an escaped sign");
        _at++;
        switch (c)
        {
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case '/' or '\\' or '\'' or '"': return c;
            case 'u' when _at + 4 <= text.Length && ushort.TryParse(text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _at += 4;
                return (char)unit;
            default: throw Wrong("an escape of JSON");
        }
    }

    private char? Next => _at < text.Length ? text[_at] : null;

    private bool Take(string token)
    {
        var isThere = text.AsSpan(_at).StartsWith(token, StringComparison.Ordinal);
        _at += isThere ? token.Length : 0;
        return isThere;
    }

    private void Expect(string token)
    {
        if (!Take(token))
        {
            throw Wrong($"`{token}`");
        }
    }

    private void Blank()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private FormatException Wrong(string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"At its character {_at + 1} {expected} was expected, and {(Next is { } c ? $"`{c}`" : "its end")} is there."));
}
