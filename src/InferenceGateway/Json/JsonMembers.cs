using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace InferenceGateway;

/// <summary>
/// Represents the members of a JSON object that its type does not know. They are kept in order and written back after the known members.
/// </summary>
/// <remarks>
/// If a name occurs twice in the JSON, it also occurs twice here, and both members are counted. A look-up by name returns the last
/// one. Setting or removing a name affects all members of that name. Changing the members is not thread-safe.
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

    /// <summary>Gets the number of members, including those with the same name.</summary>
    public int Count { get; private set; }

    /// <summary>Gets or sets a member by name.</summary>
    /// <param name="key">The name of the member in the JSON.</param>
    /// <returns>The value. If the name occurs twice, it is the last one.</returns>
    /// <exception cref="KeyNotFoundException">The property is read, and there is no such member.</exception>
    /// <exception cref="ArgumentException">The property is set, and the type itself has a property for this member.</exception>
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
    /// <param name="key">The name of the member in the JSON.</param>
    /// <param name="value">The value of the member.</param>
    /// <exception cref="ArgumentException">The name already exists, or the type itself has a property for this member.</exception>
    public void Add(string key, RawJson value)
    {
        Check(key);
        if (IndexOf(key) >= 0)
        {
            throw new ArgumentException($"There is already an additional member '{key}'.", nameof(key));
        }

        Append(key, value);
    }

    /// <summary>Removes all members with the specified name.</summary>
    /// <param name="key">The name of the members in the JSON.</param>
    /// <returns>True if a member was removed; otherwise, false.</returns>
    public bool Remove(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Drop(key, 0);
    }

    /// <summary>Determines whether there is a member with the specified name.</summary>
    /// <param name="key">The name of the member in the JSON.</param>
    /// <returns>True if there is such a member; otherwise, false.</returns>
    public bool ContainsKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return IndexOf(key) >= 0;
    }

    /// <summary>Gets the value of the member with the specified name.</summary>
    /// <param name="key">The name of the member in the JSON.</param>
    /// <param name="value">The value. If the name occurs twice, it is the last one; if there is no such member, it is a JSON null.</param>
    /// <returns>True if there is such a member; otherwise, false.</returns>
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

    /// <summary>Gets the additional members of a type. From now on they reject the names of its own members.</summary>
    internal static JsonMembers Implicit([NotNull] ref JsonMembers? field, Func<string, bool> isKnown)
    {
        field ??= new JsonMembers();
        field._isKnown = isKnown;
        return field;
    }

    /// <summary>Gets the members as an object of their own.</summary>
    internal RawJson ToJson() => RawJson.Written(this, static (writer, members) =>
    {
        writer.WriteStartObject();
        members.Write(writer);
        writer.WriteEndObject();
    });

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
