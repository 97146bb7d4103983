using System.Text;
using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>One tool call. Its fragments may repeat the id and the name, omit them or send them empty; the first value that is not empty is used.</summary>
internal sealed class StreamedToolCall(long index)
{
    private readonly StringBuilder _arguments = new();
    private readonly StreamedMembers _unknown = new();
    private readonly StreamedMembers _unknownInFunction = new();
    private string? _type;
    private string? _name;
    private ToolCallExtraContent? _extraContent;

    public long Index { get; } = index;

    public string? Id { get; private set; }

    public bool HasName => !string.IsNullOrEmpty(_name);

    public void Add(ChatCompletionMessageToolCallChunk fragment)
    {
        Id = string.IsNullOrEmpty(Id) ? fragment.Id : Id;
        _type = string.IsNullOrEmpty(_type) ? fragment.Type : _type;
        _unknown.Add(fragment.Unknown);
        if (fragment.Function is { } function)
        {
            _name = HasName ? _name : function.Name;
            _arguments.Append(function.Arguments);
            _unknownInFunction.Add(function.AdditionalProperties);
        }

        if (fragment.ExtraContent is { } extra)
        {
            _extraContent = Merge(_extraContent, extra);
        }
    }

    public ChatCompletionMessageToolCall ToToolCall()
    {
        var function = new ChatCompletionMessageToolCallFunction { Name = _name ?? "", Arguments = _arguments.ToString() };
        _unknownInFunction.AppendTo(function.AdditionalProperties);
        var call = new ChatCompletionMessageToolCall { Id = Id ?? "", Function = function };
        if (!string.IsNullOrEmpty(_type))
        {
            call.Type = _type;
        }

        call.ExtraContent = _extraContent is null ? null : Merge(null, _extraContent);
        _unknown.AppendTo(call.AdditionalProperties);
        return call;
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
