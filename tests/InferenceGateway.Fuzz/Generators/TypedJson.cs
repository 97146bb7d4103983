using System.Globalization;
using System.Text;

namespace InferenceGateway.Fuzz.Generators;

/// <summary>Generates JSON of a generated type, in any of the spellings that servers use.</summary>
/// <param name="random">What decides.</param>
/// <param name="isExact">Only the spellings that are written back as equal JSON; otherwise all that servers are known for.</param>
internal sealed class TypedJson(Random random, bool isExact)
{
    private const int MaxDepth = 5;

    private readonly AnyJson _any = new(random, isExact);
    private readonly StringBuilder _json = new();

    public static byte[] Make(Type type, Random random, bool isExact)
    {
        var json = new TypedJson(random, isExact);
        json.Value(TypeShape.Of(type), 0);
        return Encoding.UTF8.GetBytes(json._json.ToString());
    }

    private void Value(TypeShape shape, int depth)
    {
        _any.Space(_json);
        if (!isExact && random.Next(60) == 0)
        {
            _any.Value(_json);
            return;
        }

        switch (shape)
        {
            case TypeShape.Choice choice:
                _any.Text(_json, random.Next(5) == 0 ? _any.Text() : choice.Values[random.Next(choice.Values.Length)]);
                break;
            case TypeShape.Union union:
                Union(union, depth);
                break;
            case TypeShape.Object source:
                Object(source, depth);
                break;
            case TypeShape.List list:
                _json.Append('[');
                Items(list.Item, depth, named: false);
                _json.Append(']');
                break;
            case TypeShape.Map map:
                _json.Append('{');
                Items(map.Item, depth, named: true);
                _json.Append('}');
                break;
            case TypeShape.Scalar scalar:
                new ScalarJson(random, _any, isExact).Value(_json, scalar.Type);
                break;
        }

        _any.Space(_json);
    }

    private void Union(TypeShape.Union union, int depth)
    {
        if (random.Next(8) == 0)
        {
            // No case that the SDK knows.
            _json.Append("{\"type\":\"brand_new\",\"a\":");
            _any.Value(_json);
            _json.Append('}');
            return;
        }

        Value(TypeShape.Of(union.Cases[random.Next(union.Cases.Length)]), depth);
    }

    private void Object(TypeShape.Object source, int depth)
    {
        _json.Append('{').Append(source.Constants);
        var isFirst = source.Constants.Length == 0;
        var members = source.Members.Where(member => !source.IsConstant(member.Name)).ToArray();
        random.Shuffle(members);
        var share = random.Next(1, 8);
        foreach (var (name, type) in depth > MaxDepth ? [] : members)
        {
            if (random.Next(8) < share)
            {
                Member(name, ref isFirst);
                ValueOrNull(type, depth + 1);
            }
        }

        for (var count = random.Next(12) - 9; count > 0; count--)
        {
            Member("x-" + _any.Text() + count.ToString(CultureInfo.InvariantCulture), ref isFirst);
            _any.Value(_any.Space(_json));
        }

        if (!isExact && members.Length > 0 && random.Next(20) == 0)
        {
            // A name that stands twice.
            Member(members[0].Name, ref isFirst);
            ValueOrNull(members[0].Type, depth + 1);
        }

        _json.Append('}');
    }

    private void Member(string name, ref bool isFirst)
    {
        _json.Append(isFirst ? "" : ",");
        isFirst = false;
        _any.Text(_any.Space(_json), name);
        _any.Space(_json).Append(':');
    }

    private void ValueOrNull(Type type, int depth)
    {
        if (random.Next(12) == 0)
        {
            _json.Append("null");
        }
        else
        {
            Value(TypeShape.Of(type), depth);
        }
    }

    private void Items(Type item, int depth, bool named)
    {
        var isNullable = !item.IsValueType || Nullable.GetUnderlyingType(item) is not null || !(isExact && item.IsPrimitive);
        var most = random.Next(500) == 0 ? 5_000 : 4;
        for (var count = depth > MaxDepth ? 0 : random.Next(most); count > 0 && _json.Length < 100_000; count--)
        {
            if (named)
            {
                _any.Text(_json, isExact ? $"{_any.Text()}{count}" : _any.Text());
                _json.Append(':');
            }

            if (isNullable)
            {
                ValueOrNull(item, depth + 1);
            }
            else
            {
                Value(TypeShape.Of(item), depth + 1);
            }

            _json.Append(',');
        }

        if (_json[^1] == ',')
        {
            _json.Length--;
        }
    }
}
