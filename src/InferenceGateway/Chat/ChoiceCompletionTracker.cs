using System.Globalization;
using System.Text.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>Tracks which choices of a streamed completion have ended.</summary>
/// <param name="choices">The number of choices that the request asks for.</param>
/// <param name="declaresTools">Whether the request declares tools. Their calls are run by the caller and therefore end a choice.</param>
internal sealed class ChoiceCompletionTracker(long choices = 1, bool declaresTools = false)
{
    /// <summary>The maximum number of choices to track, which no provider reaches. Higher indices share the last place, so that a faulty server cannot exhaust the memory.</summary>
    private const int MaxChoices = 1024;

    private State[] _choices = new State[1];

    private enum State : byte
    {
        Unseen,
        Open,
        Ended,
    }

    /// <summary>Whether all choices have arrived, and each of them ended with its last chunk.</summary>
    public bool All
    {
        get
        {
            var ended = _choices.Count(static state => state == State.Ended);
            return ended > 0 && ended >= Math.Min(choices, MaxChoices) && Array.IndexOf(_choices, State.Open) < 0;
        }
    }

    /// <summary>Creates the tracker for a request as it is sent.</summary>
    public static ChoiceCompletionTracker For(CreateChatCompletionRequest snapshot)
    {
        var members = snapshot.AdditionalProperties;
        return new ChoiceCompletionTracker(
            members.TryGetValue("n", out var n) && long.TryParse(n.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var choices) ? choices : 1,
            IsFilled(members, "tools") || IsFilled(members, "functions"));
    }

    /// <param name="index">The index of the choice.</param>
    /// <param name="finishReason">The finish reason in the chunk; null or empty if it has none.</param>
    /// <param name="delta">The addition of the chunk; null if it has none. A chunk with annotations only does not reopen a choice that has ended.</param>
    public void Note(long index, string? finishReason, ChatCompletionStreamResponseDelta? delta)
    {
        var place = (int)Math.Min(Math.Max(index, 0), MaxChoices - 1);
        if (place >= _choices.Length)
        {
            Array.Resize(ref _choices, place + 1);
        }

        if (IsEnd(finishReason))
        {
            _choices[place] = State.Ended;
        }
        else if (_choices[place] != State.Ended || !string.IsNullOrEmpty(finishReason) || delta?.AddsContent == true)
        {
            _choices[place] = State.Open;
        }
    }

    private static bool IsFilled(JsonMembers members, string name) =>
        members.TryGetValue(name, out var list) && list.Kind == JsonValueKind.Array && !list.Utf8.Span.SequenceEqual("[]"u8);

    /// <summary>Whether a finish reason ends a choice. The gateway runs the calls of tools that the request does not declare, so that another turn follows them.</summary>
    private bool IsEnd(string? finishReason) => finishReason switch
    {
        null or "" => false,
        FinishReason.Known.ToolCalls or FinishReason.Known.FunctionCall => declaresTools,
        _ => true,
    };
}
