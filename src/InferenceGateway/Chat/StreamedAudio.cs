using System.Text;
using System.Text.Json;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>The audio of a streamed message. Its data and its transcript arrive in fragments.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedAudio(ResponseBudget budget)
{
    public const string Name = "audio";

    private const string Data = "data";
    private const string Transcript = "transcript";

    private readonly StreamedMembers _others = new(budget, Data, Transcript);
    private StringBuilder? _data;
    private StringBuilder? _transcript;
    private bool _isPresent;

    public void Add(JsonMembers? unknown)
    {
        if (unknown?.TryGetValue(Name, out var audio) != true || audio.Kind != JsonValueKind.Object)
        {
            return;
        }

        _isPresent = true;
        StreamedText.Append(ref _data, audio.Member("data"u8).Text, budget);
        StreamedText.Append(ref _transcript, audio.Member("transcript"u8).Text, budget);
        _others.Add(audio.Members());
    }

    public void AppendTo(JsonMembers target)
    {
        if (!_isPresent)
        {
            return;
        }

        var audio = new JsonMembers();
        _others.AppendTo(audio);
        StreamedMembers.AppendText(audio, Data, _data?.ToString());
        StreamedMembers.AppendText(audio, Transcript, _transcript?.ToString());
        target.Append(Name, audio.ToJson());
    }
}
