using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace InferenceGateway;

/// <summary>
/// The members of a JSON object that its type does not know. They are kept in order, and written back after the known ones.
/// </summary>
/// <remarks>
/// A name that stood twice in the JSON stands here twice, and counts twice; asked by name, the last one answers.
/// Setting or removing a name concerns all its members. Not thread-safe for writers.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[SuppressMessage("Naming", "CA1710", Justification = "Named for what it holds, the members of a JSON object.")]
public sealed partial class JsonMembers : IDictionary<string, RawJson>
{
    private Func<string, bool>? _isKnown;

    internal JsonMembers(Func<string, bool>? isKnown = null)
        : this([], isKnown)
    {
    }

    private JsonMembers(KeyValuePair<string, RawJson>[] members, Func<string, bool>? isKnown)
    {
        _members = members;
        Count = members.Length;
        _isKnown = isKnown;
    }

    /// <summary>How many members there are, those with the same name included.</summary>
    public int Count { get; private set; }

    /// <summary>Gets or sets a member by name.</summary>
    /// <param name="key">The member's name on the wire.</param>
    /// <returns>The value; the last one when the name stands twice.</returns>
    /// <exception cref="KeyNotFoundException">Read: there is no such member.</exception>
    /// <exception cref="ArgumentException">Set: the type itself has this member, as a property.</exception>
    public RawJson this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no additional member '{key}'.");
        set
        {
            Check(key);
            Set(key, value);
        }
    }

    /// <summary>Adds a member.</summary>
    /// <param name="key">The member's name on the wire.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The name is there already, or the type itself has this member, as a property.</exception>
    public void Add(string key, RawJson value)
    {
        Check(key);
        if (IndexOf(key) >= 0)
        {
            throw new ArgumentException($"There is already an additional member '{key}'.", nameof(key));
        }

        Append(key, value);
    }

    /// <summary>Removes all members of this name.</summary>
    /// <param name="key">The members' name on the wire.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Drop(key, 0);
    }

    /// <summary>Whether there is a member of this name.</summary>
    /// <param name="key">The member's name on the wire.</param>
    /// <returns>True if there is one.</returns>
    public bool ContainsKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return IndexOf(key) >= 0;
    }

    /// <summary>Looks for a member by name.</summary>
    /// <param name="key">The member's name on the wire.</param>
    /// <param name="value">The value, the last one when the name stands twice; JSON null when there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out RawJson value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Index() is { } known)
        {
            var isFound = known.TryGetValue(key, out var at);
            value = isFound ? _members[at].Value : default;
            return isFound;
        }

        for (var index = Count - 1; index >= 0; index--)
        {
            if (_members[index].Key == key)
            {
                value = _members[index].Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Removes all members.</summary>
    public void Clear()
    {
        _members = [];
        Count = 0;
        Reindex();
    }

    /// <summary>The getter of a type's additional members: from now on they refuse names the type has itself.</summary>
    internal static JsonMembers Implicit([NotNull] ref JsonMembers? field, Func<string, bool> isKnown)
    {
        field ??= new JsonMembers();
        field._isKnown = isKnown;
        return field;
    }

    internal void Write(Utf8JsonWriter writer)
    {
        foreach (var member in Members)
        {
            writer.WritePropertyName(member.Key);
            member.Value.Write(writer);
        }
    }

    private void Check(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_isKnown?.Invoke(key) == true)
        {
            throw new ArgumentException($"'{key}' is a member this type has itself: set the property.", nameof(key));
        }
    }
}
