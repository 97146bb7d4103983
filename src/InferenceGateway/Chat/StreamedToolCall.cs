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
    private StreamedName _name = new(name);
    private string? _id;
    private string? _type;
    private bool _hasOwnName;
    private bool _isFunction;
    private StreamedExtraContent? _extraContent;

    public long Index { get; } = index;

    public string? Id => _id;

    public string? Name => _name.ToString();

    public bool HasName => _name.Length > 0;

    /// <summary>Whether a fragment with the same index starts another call, although it has no id that says so.</summary>
    public bool IsOverBefore(ChatCompletionMessageToolCallChunk next)
    {
        if (next.Function is not { Arguments: { } arguments } function)
        {
            return false;
        }

        var isNamed = !string.IsNullOrEmpty(function.Name);
        var beginsObject = arguments.AsSpan().TrimStart() is ['{', ..];
        return (_state.IsComplete && beginsObject && (isNamed || !_state.IsEmptyObject))
            || (_state.IsEmpty && isNamed && HasName && !_name.Is(function.Name!) && arguments.Length > 0);
    }

    public void Add(ChatCompletionMessageToolCallChunk fragment)
    {
        StreamedText.KeepFirst(ref _id, fragment.Id, budget);
        StreamedText.KeepFirst(ref _type, fragment.Type, budget);
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
            (_extraContent ??= new(budget)).Add(extra);
        }
    }

    public ChatCompletionMessageToolCall ToToolCall()
    {
        var function = new ChatCompletionMessageToolCallFunction { Name = Name ?? "", Arguments = _arguments.ToString() };
        _unknownInFunction.AppendTo(function.AdditionalProperties);
        var call = new ChatCompletionMessageToolCall { Id = Id ?? "", Function = function };
        if (_type is not null)
        {
            call.Type = _type;
        }

        if (!_isFunction && call.Type != ChatCompletionToolType.Function)
        {
            // Calls of custom tools have a member of their own instead, as without streaming.
            call.Function = null!;
        }

        call.ExtraContent = _extraContent?.ToExtraContent();
        _unknown.AppendTo(call.AdditionalProperties);
        return call;
    }

    /// <summary>Adds a name: a repetition, a piece, or all of the pieces so far. Once there are arguments, it changes no more.</summary>
    private void AddName(string? piece)
    {
        if (string.IsNullOrEmpty(piece) || _name.Is(piece))
        {
            return;
        }

        if (!HasName || (!_hasOwnName && _state.IsEmpty) || _name.IsStartOf(piece))
        {
            if (_state.IsEmpty || !HasName)
            {
                _name.Set(piece, budget);
            }

            _hasOwnName = true;
        }
        else if (_state.IsEmpty)
        {
            _name.Append(piece, budget);
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
}
