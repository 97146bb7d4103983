using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>A reader that still knows its source, so that raw values can be cut out as they were written.</summary>
internal ref partial struct JsonCursor
{
    /// <summary>Deeper than any tool schema seen; shallow enough for recursive types on a small stack.</summary>
    public const int MaxDepth = 512;

    /// <summary>
    /// An empty object takes two or three bytes of text and a hundred of memory. Beyond the first ones, a text may hold one object
    /// for so many bytes: what providers send has at least twenty in each.
    /// </summary>
    private const int BytesPerObject = 16;
    private const int FreeObjects = 10_000;

    public static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth };

    public Utf8JsonReader Reader;
    public readonly ReadOnlySpan<byte> Source;
    private readonly StringCache? _strings;
    private readonly int[]? _skipped;

    /// <summary>Whether the text could not be read as usual, and is read again.</summary>
    private readonly bool IsPatient => _skipped is not null;

    private bool _isSkipped;
    private int _objects;

    public JsonCursor(ReadOnlySpan<byte> utf8, StringCache? strings = null)
    {
        Reader = new Utf8JsonReader(utf8, Options);
        Source = utf8;
        _strings = strings;
    }

    /// <summary>Reads a text again, and treats some of its members as unknown ones.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="strings">The strings of the stream that the text belongs to; null for none.</param>
    /// <param name="skipped">Where the names of these members begin. A member that its type requires is read all the same.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8, StringCache? strings, int[] skipped)
        : this(utf8, strings) => _skipped = skipped;

    /// <summary>Reads on where another text, which began like the one that this is a part of, was left.</summary>
    public JsonCursor(ReadOnlySpan<byte> utf8, JsonReaderState state, StringCache? strings)
    {
        Reader = new Utf8JsonReader(utf8, isFinalBlock: true, state);
        Source = utf8;
        _strings = strings;
    }

    public readonly JsonTokenType TokenType => Reader.TokenType;

    public void EnterObject()
    {
        if (Reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected("an object");
        }

        if (++_objects > FreeObjects && _objects - FreeObjects > Source.Length / BytesPerObject)
        {
            throw new TooManyObjectsException();
        }
    }

    public readonly void EnterArray()
    {
        if (Reader.TokenType != JsonTokenType.StartArray)
        {
            throw Unexpected("an array");
        }
    }

    /// <summary>Moves to the next member's name; false at the end of the object.</summary>
    public bool NextMember()
    {
        if (!Reader.Read() || Reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        _isSkipped = _skipped is not null && Array.IndexOf(_skipped, (int)Reader.TokenStartIndex) >= 0;
        return true;
    }

    /// <summary>Moves to the next item's first token; false at the end of the array.</summary>
    public bool NextItem() => Reader.Read() && Reader.TokenType != JsonTokenType.EndArray;

    /// <summary>On a name. Inlined, for a type asks so for one member after the other: with the length known, most answers are one comparison.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool NameIs(scoped ReadOnlySpan<byte> utf8) =>
        Reader.ValueIsEscaped ? EscapedTextIs(in Reader, utf8) : Reader.ValueSpan.SequenceEqual(utf8);

    /// <summary>As <see cref="NameIs"/>, for a member that its type does not require: one that could not be read is an unknown one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool NameIsOptional(scoped ReadOnlySpan<byte> utf8) => NameIs(utf8) && !_isSkipped;

    /// <summary>As <see cref="NameIsOptional"/>, for a member that is a text: an object or a list in its place is an unknown member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool NameIsText(scoped ReadOnlySpan<byte> utf8) => NameIs(utf8) && !_isSkipped && !IsBeforeStructure();

    /// <summary>On a name: whether its value is an object or a list.</summary>
    private readonly bool IsBeforeStructure()
    {
        var rest = Source[(int)Reader.BytesConsumed..].TrimStart(" \t\r\n"u8);
        return !rest.IsEmpty && rest[0] is (byte)'{' or (byte)'[';
    }

    public readonly bool ValueIs(scoped ReadOnlySpan<byte> utf8) =>
        Reader.TokenType == JsonTokenType.String && TextIs(in Reader, utf8);

    /// <summary>Moves from a name to its value and keeps in <paramref name="nulls"/> whether it is null; true if it is not.</summary>
    public bool MoveToValue(ref ulong nulls, ulong bit)
    {
        Reader.Read();
        if (Reader.TokenType == JsonTokenType.Null)
        {
            nulls |= bit;
            return false;
        }

        nulls &= ~bit;
        return true;
    }

    /// <summary>On a name: returns it and moves to its value.</summary>
    public string ReadName()
    {
        var name = Reader.ValueIsEscaped ? GetText() : JsonNames.Of(Reader.ValueSpan);
        Reader.Read();
        return name;
    }

    /// <summary>On a name the type does not have: keeps name and raw value.</summary>
    public void KeepUnknown(ref JsonMembers? members)
    {
        var name = ReadName();
        (members ??= new JsonMembers()).Append(name, ReadRaw());
    }

    /// <summary>On the start of an object: looks ahead for a member of it, without moving.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="at">A reader on the first token of the member's value; ask it with <see cref="TextIs"/>.</param>
    public readonly bool FindMember(scoped ReadOnlySpan<byte> name, out Utf8JsonReader at)
    {
        at = Reader;
        if (at.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (at.Read() && at.TokenType == JsonTokenType.PropertyName)
        {
            var found = TextIs(in at, name);
            at.Read();
            if (found)
            {
                return true;
            }

            at.Skip();
        }

        return false;
    }

    /// <summary>Whether a name or string token has this text; false for every other token.</summary>
    public static bool TextIs(scoped in Utf8JsonReader at, scoped ReadOnlySpan<byte> utf8)
    {
        if (at.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return false;
        }

        return at.ValueIsEscaped ? EscapedTextIs(in at, utf8) : at.ValueSpan.SequenceEqual(utf8);
    }

    private static bool EscapedTextIs(scoped in Utf8JsonReader at, scoped ReadOnlySpan<byte> utf8)
    {
        try
        {
            return at.ValueTextEquals(utf8);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair equals nothing; whoever reads the text will say what is wrong with it.
            return false;
        }
    }
}
