using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Overlay;

// The expressions of filters: logic, comparisons, and the functions of the RFC.
internal sealed partial class JsonPathParser
{
    private delegate bool Test(JToken node, JToken root);

    /// <summary>A value of an expression; null where there is none.</summary>
    private delegate JToken? Operand(JToken node, JToken root);

    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];

    private Test Or()
    {
        var test = And();
        while (TakeOperator("||"))
        {
            var (left, right) = (test, And());
            test = (node, root) => left(node, root) || right(node, root);
        }

        return test;
    }

    private Test And()
    {
        var test = Basic();
        while (TakeOperator("&&"))
        {
            var (left, right) = (test, Basic());
            test = (node, root) => left(node, root) && right(node, root);
        }

        return test;
    }

    private bool TakeOperator(string token)
    {
        Blank();
        var isThere = Take(token);
        Blank();
        return isThere;
    }

    private Test Basic()
    {
        Blank();
        if (Next == '!')
        {
            _at++;
            var negated = Basic();
            return (node, root) => !negated(node, root);
        }

        if (Take("("))
        {
            var inner = Or();
            Blank();
            Expect(")");
            return inner;
        }

        if (Next is '@' or '$')
        {
            var (path, isRoot) = Query();
            return Compared((node, root) => path.Select(isRoot ? root : node, root).FirstOrDefault(), path) ?? ((node, root) => path.Select(isRoot ? root : node, root).Any());
        }

        if (Take("match("))
        {
            return Matches(whole: true);
        }

        return Take("search(") ? Matches(whole: false) : Compared(Value(), null) ?? throw Wrong("a comparison");
    }

    private Test? Compared(Operand left, JsonPath? query)
    {
        Blank();
        if (Operators.FirstOrDefault(Take) is not { } sign)
        {
            return null;
        }

        CheckSingular(query);
        Blank();
        var right = Value();
        return (node, root) => Holds(left(node, root), sign, right(node, root));
    }

    private Operand Value()
    {
        if (Next is '@' or '$')
        {
            var (path, isRoot) = Query();
            CheckSingular(path);
            return (node, root) => path.Select(isRoot ? root : node, root).FirstOrDefault();
        }

        return Take("length(") ? Length() : Take("count(") ? Nodes(x => new JValue(x.Count)) : Take("value(") ? Nodes(x => x is [var only] ? only : null) : Literal();
    }

    private Operand Length()
    {
        Blank();
        var of = Value();
        Close();
        return (node, root) => of(node, root) switch
        {
            JValue { Value: string known } => new JValue(known.EnumerateRunes().Count()),
            JContainer container => new JValue(container.Count),
            _ => null,
        };
    }

    private Operand Nodes(Func<List<JToken>, JToken?> result)
    {
        Blank();
        var (path, isRoot) = Query();
        Close();
        return (node, root) => result([.. path.Select(isRoot ? root : node, root)]);
    }

    private Test Matches(bool whole)
    {
        Blank();
        var of = Value();
        Blank();
        Expect(",");
        Blank();
        var pattern = Value();
        Close();
        return (node, root) => of(node, root) is JValue { Value: string known } && pattern(node, root) is JValue { Value: string regex }
            && Regex.IsMatch(known, whole ? $@"\A(?:{regex})\z" : regex, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    private Operand Literal()
    {
        if (Next is '\'' or '"')
        {
            var quoted = new JValue(Quoted());
            return (_, _) => quoted;
        }

        if (Take("true") || Take("false"))
        {
            var flag = new JValue(text[_at - 2] == 'u');
            return (_, _) => flag;
        }

        if (Take("null"))
        {
            return (_, _) => JValue.CreateNull();
        }

        var start = _at;
        while (Next is >= '0' and <= '9' or '-' or '+' or '.' or 'e' or 'E')
        {
            _at++;
        }

        var number = double.TryParse(text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var known) ? new JValue(known) : throw Wrong("a literal, a path or a function of RFC 9535");
        return (_, _) => number;
    }

    private (JsonPath Path, bool IsRoot) Query()
    {
        var isRoot = Take("$");
        if (!isRoot)
        {
            Expect("@");
        }

        return (new JsonPath(Segments()), isRoot);
    }

    // What leads to several nodes has no value to compare.
    private void CheckSingular(JsonPath? query)
    {
        if (query is not null && query.Segments.Any(x => !x.IsSingular))
        {
            throw Wrong("a path to a single value before it");
        }
    }

    private void Close()
    {
        Blank();
        Expect(")");
    }

    private static bool Holds(JToken? left, string sign, JToken? right) => sign switch
    {
        "==" => Same(left, right),
        "!=" => !Same(left, right),
        "<" => Order(left, right) < 0,
        ">" => Order(left, right) > 0,
        "<=" => Same(left, right) || Order(left, right) < 0,
        _ => Same(left, right) || Order(left, right) > 0,
    };

    private static bool Same(JToken? left, JToken? right) =>
        left is null || right is null ? left is null && right is null : Order(left, right) is { } order ? order == 0 : JToken.DeepEquals(left, right);

    /// <summary>How two numbers or two texts are ordered; null for anything else.</summary>
    private static int? Order(JToken? left, JToken? right) => (left, right) switch
    {
        (JValue { Value: string x }, JValue { Value: string y }) => string.CompareOrdinal(x, y),
        (JValue { Type: JTokenType.Integer or JTokenType.Float } x, JValue { Type: JTokenType.Integer or JTokenType.Float } y) => ((double)x).CompareTo((double)y),
        _ => null,
    };
}
