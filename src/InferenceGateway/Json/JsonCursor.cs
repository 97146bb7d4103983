using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>Wraps a JSON reader together with its source, so that raw values can be copied exactly as they were written.</summary>
internal ref partial struct JsonCursor
{
    /// <summary>The maximum depth of a text: deeper than any known tool schema, and safe for recursive types on a small stack.</summary>
    public const int MaxDepth = 512;

    /// <summary>
    /// An empty object takes two or three bytes of text and a hundred bytes of memory. Beyond <see cref="FreeObjects"/>, a text may
    /// contain one object for each 16 bytes. Those of providers have at least twenty bytes.
    /// </summary>
    private const int BytesPerObject = 16;
    private const int FreeObjects = 10_000;

    public static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth };

    public Utf8JsonReader Reader;
    public readonly ReadOnlySpan<byte> Source;
    private readonly StringCache? _strings;
    private readonly int[]? _skipped;

    /// <summary>Gets a value indicating whether the text is read a second time, because it could not be read as usual.</summary>
    private readonly bool IsPatient => _skipped is not null;

    private bool _isSkipped;
    private int _objects;

    public JsonCursor(ReadOnlySpan<byte> utf8, StringCache? strings = null)
    {
        Reader = new Utf8JsonReader(utf8, Options);
        Source = utf8;
        _strings = strings;
    }

    /// <summary>Creates a cursor that reads a text again and treats some of its members as unknown.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="strings">The cached strings of the stream that the text belongs to; null if there are none.</param>
    /// <param name="skipped">The positions of the names of these members. A member that its type requires is read nevertheless.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8, StringCache? strings, int[] skipped)
        : this(utf8, strings) => _skipped = skipped;

    /// <summary>Creates a cursor that continues in the middle of a text, with the state of another text that begins in the same way.</summary>
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

    /// <summary>Moves to the name of the next member; returns false at the end of the object.</summary>
    public bool NextMember()
    {
        if (!Reader.Read() || Reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        _isSkipped = _skipped is not null && Array.IndexOf(_skipped, (int)Reader.TokenStartIndex) >= 0;
        return true;
    }

    /// <summary>Moves to the first token of the next item; returns false at the end of the array.</summary>
    public bool NextItem() => Reader.Read() && Reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Determines whether the name that the cursor is on is the specified one. It is inlined, because types ask for one member after the other, and with a known length most calls are one comparison.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool NameIs(scoped ReadOnlySpan<byte> utf8) =>
        Reader.ValueIsEscaped ? EscapedTextIs(in Reader, utf8) : Reader.ValueSpan.SequenceEqual(utf8);

    /// <summary>Compares the name like <see cref="NameIs"/>, for a member that its type does not require. It returns false if the member could not be read before; the member is then unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool NameIsOptional(scoped ReadOnlySpan<byte> utf8) => NameIs(utf8) && !_isSkipped;

    /// <summary>Compares the name like <see cref="NameIsOptional"/>, for a member that is a text. It returns false if the value is an object or a list; the member is then unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool NameIsText(scoped ReadOnlySpan<byte> utf8) => NameIs(utf8) && !_isSkipped && !IsBeforeStructure();

    /// <summary>Determines whether the value of the name that the cursor is on is an object or a list.</summary>
    private readonly bool IsBeforeStructure()
    {
        var rest = Source[(int)Reader.BytesConsumed..].TrimStart(" \t\r\n"u8);
        return !rest.IsEmpty && rest[0] is (byte)'{' or (byte)'[';
    }

    public readonly bool ValueIs(scoped ReadOnlySpan<byte> utf8) =>
        Reader.TokenType == JsonTokenType.String && TextIs(in Reader, utf8);

    /// <summary>Moves from a name to its value and stores in <paramref name="nulls"/> whether it is null; returns true if it is not.</summary>
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

    /// <summary>Returns the name that the cursor is on, and moves to its value.</summary>
    public string ReadName()
    {
        var name = Reader.ValueIsEscaped || IsPatient ? GetText() : JsonNames.Of(Reader.ValueSpan);
        Reader.Read();
        return name;
    }

    /// <summary>Stores the name that the cursor is on, which the type does not know, and its raw value.</summary>
    public void KeepUnknown(ref JsonMembers? members)
    {
        var name = ReadName();
        (members ??= new JsonMembers()).Append(name, ReadRaw());
    }

    /// <summary>Finds a member of the object that the cursor is at the start of, without moving the cursor.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="at">A reader on the first token of the value. Compare it with <see cref="TextIs"/>.</param>
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

    /// <summary>Determines whether a name or string token has this text; false for every other token.</summary>
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
            // An incomplete surrogate pair equals nothing. Reading the text reports the error.
            return false;
        }
    }
}
