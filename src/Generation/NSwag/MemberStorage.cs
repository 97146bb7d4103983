using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.NSwag;

/// <summary>
/// How a member lies in its object, which a stream makes anew for each chunk: a Nullable costs eight bytes more than what is in it,
/// so an open enum is unset when it has no value, and whether a number is set is one bit beside those that keep the nulls.
/// </summary>
/// <param name="Get">The getter's expression.</param>
/// <param name="Set">What the setter keeps.</param>
/// <param name="IsSet">Whether there is something to write, as <c>value</c>.</param>
/// <param name="Move">Moves the cursor to the value; false if it is null.</param>
/// <param name="IsBare">Whether the field is no Nullable.</param>
/// <param name="Unset">What SetNull does besides clearing the field.</param>
/// <param name="Read">What was read, null where there was nothing, if the getter does not tell.</param>
internal sealed record MemberStorage(string Get, string Set, string IsSet, string Move, bool IsBare = false, string? Unset = null, string? Read = null)
{
    private const string Json = "global::InferenceGateway.Json.";

    public static MemberStorage Of(Shape shape, string field, bool neverNull, int index, int presence)
    {
        var move = $"cursor.MoveToValue(ref value.__state{index / 64}, {PlainMember.Bit(index)})";
        return shape switch
        {
            // A plain null would be taken for a string, and become an enum without a value.
            NamedShape { Kind: TypeKind.Enum } => new(
                neverNull ? field : $"{field}.Value is null ? default({CSharp.Type(shape)}?) : {field}",
                neverNull ? "value" : "value.GetValueOrDefault()",
                $"{field} is {{ Value: not null }} value",
                move,
                IsBare: true),
            ScalarShape { IsValueType: true } => Bits(field, neverNull, move, $"__state{presence / 64}", PlainMember.Bit(presence)),
            _ => new(neverNull ? NeverNull(shape, field) : field, "value", Presence(shape, field), move),
        };
    }

    public void Print(JObject schema)
    {
        schema["x-get"] = Get;
        schema["x-set"] = Set;
        schema["x-isset"] = IsSet;
        schema["x-move"] = Move;
        if (IsBare)
        {
            schema["x-bare"] = true;
        }

        if (Unset is not null)
        {
            schema["x-unset"] = Unset;
        }

        if (Read is not null)
        {
            schema["x-read-value"] = Read;
        }
    }

    private static MemberStorage Bits(string field, bool neverNull, string move, string word, string bit) => new(
        neverNull ? field : Known(field, word, bit),
        neverNull ? $"{Json}JsonBits.Mark(true, ref {word}, {bit}) ? value : default" : $"{Json}JsonBits.Mark(value.HasValue, ref {word}, {bit}) ? value.GetValueOrDefault() : default",
        $"({word} & ({bit})) != 0 && {field} is var value",
        $"{Json}JsonBits.Mark({move}, ref value.{word}, {bit})",
        IsBare: true,
        Unset: $"{word} &= ~({bit})",
        Read: neverNull ? Known(field, word, bit) : null);

    private static string Known(string field, string word, string bit) => $"({word} & ({bit})) != 0 ? {field} : null";

    private static string NeverNull(Shape shape, string field) => shape switch
    {
        ScalarShape { Kind: Scalar.String } => $"{field} ?? string.Empty",
        ListShape => $"{Json}JsonList.Implicit(ref {field})",
        MapShape => $"{Json}JsonMap.Implicit(ref {field})",
        { IsValueType: true } => $"{field}.GetValueOrDefault()",
        _ => field + "!",
    };

    private static string Presence(Shape shape, string field) => shape switch
    {
        ListShape => $"{Json}JsonList.IsSet({field}) && {field} is {{ }} value",
        MapShape => $"{Json}JsonMap.IsSet({field}) && {field} is {{ }} value",
        _ => $"{field} is {{ }} value",
    };
}
