using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>One tool call. Its fragments may repeat the id and the name, omit them or send them empty; the first value that is not empty is used.</summary>
/// <param name="index">The index of the call.</param>
/// <param name="budget">The limit on the response.</param>
/// <param name="name">The name of the function if the fragments have none; null as a rule.</param>
internal sealed class StreamedToolCall(long index, ResponseBudget budget, string? name = null)
{
    private readonly StringBuilder _arguments = new();
    private readonly StreamedMembers _unknown = new(budget);
    private readonly StreamedMembers _unknownInFunction = new(budget);
    private JsonTextState _state = new();
    private string? _type;
    private bool _hasOwnName;
    private bool _isFunction;
    private ToolCallExtraContent? _extraContent;

    public long Index { get; } = index;

    public string? Id { get; private set; }

    public string? Name { get; private set; } = name;

    public bool HasName => !string.IsNullOrEmpty(Name);

    /// <summary>Whether a fragment with the same index starts another call, although it has no id that says so.</summary>
    public bool IsOverBefore(ChatCompletionMessageToolCallChunk next)
    {
        if (next.Function is not { Arguments: { } arguments } function || (!string.IsNullOrEmpty(next.Id) && next.Id == Id))
        {
            return false;
        }

        var isNamed = !string.IsNullOrEmpty(function.Name);
        var beginsObject = arguments.AsSpan().TrimStart() is ['{', ..];
        return (_state.IsComplete && beginsObject && (isNamed || !_state.IsEmptyObject))
            || (_state.IsEmpty && isNamed && HasName && function.Name != Name && arguments.Length > 0);
    }

    public void Add(ChatCompletionMessageToolCallChunk fragment)
    {
        Id = string.IsNullOrEmpty(Id) ? fragment.Id : Id;
        _type = string.IsNullOrEmpty(_type) ? fragment.Type : _type;
        _unknown.Add(fragment.Unknown);
        if (fragment.Function is { } function)
        {
            _isFunction = true;
            AddName(function.Name);
            AddArguments(function.Arguments);
            _unknownInFunction.Add(function.Unknown);
        }

        if (fragment.ExtraContent is { } extra)
        {
            budget.Take(extra.Unknown);
            budget.Take(extra.Google?.Unknown);
            budget.Take(extra.Google?.ThoughtSignature);
            _extraContent = Merge(_extraContent, extra);
        }
    }

    public ChatCompletionMessageToolCall ToToolCall()
    {
        var function = new ChatCompletionMessageToolCallFunction { Name = Name ?? "", Arguments = _arguments.ToString() };
        _unknownInFunction.AppendTo(function.AdditionalProperties);
        var call = new ChatCompletionMessageToolCall { Id = Id ?? "", Function = function };
        if (!string.IsNullOrEmpty(_type))
        {
            call.Type = _type;
        }

        if (!_isFunction && call.Type != ChatCompletionToolType.Function)
        {
            // Calls of custom tools have a member of their own instead, as without streaming.
            call.Function = null!;
        }

        call.ExtraContent = _extraContent is null ? null : Merge(null, _extraContent);
        _unknown.AppendTo(call.AdditionalProperties);
        return call;
    }

    /// <summary>Adds a name: a repetition, a piece, or all of the pieces so far. Once there are arguments, it changes no more.</summary>
    private void AddName(string? piece)
    {
        if (string.IsNullOrEmpty(piece) || piece == Name)
        {
            return;
        }

        if (!HasName || (!_hasOwnName && _state.IsEmpty) || piece.StartsWith(Name!, StringComparison.Ordinal))
        {
            Name = _state.IsEmpty || !HasName ? piece : Name;
            _hasOwnName = true;
        }
        else if (_state.IsEmpty)
        {
            budget.Take(piece);
            Name += piece;
        }
    }

    private void AddArguments(string? piece)
    {
        if (_state.IsEmptyObject && piece.AsSpan().TrimStart() is ['{', ..])
        {
            // Some servers send an empty object before the real one.
            _arguments.Clear();
            _state = new JsonTextState();
        }

        budget.Take(piece);
        _state.Add(piece);
        _arguments.Append(piece);
    }

    /// <summary>Merges the extra content of fragments without losing values that later fragments omit. The call cannot be sent back to the provider without its thought signature.</summary>
    private static ToolCallExtraContent Merge(ToolCallExtraContent? known, ToolCallExtraContent next)
    {
        var all = known ?? new ToolCallExtraContent();
        all.AdditionalProperties.Overlay(next.AdditionalProperties);
        if (next.Google is { } google)
        {
            all.Google ??= new ToolCallExtraContentGoogle();
            all.Google.AdditionalProperties.Overlay(google.AdditionalProperties);
            all.Google.ThoughtSignature = string.IsNullOrEmpty(google.ThoughtSignature) ? all.Google.ThoughtSignature : google.ThoughtSignature;
        }

        return all;
    }
}
