using InferenceGateway.Testing.Replies;
using InferenceGateway.Testing.Sandbox;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing;

public sealed partial class FakeReply
{
    private const int SpeechPiece = 4096;

    /// <summary>
    /// Creates a reply with a model's answer, for the model that the request names: a chat completion, or on <c>/v1/responses</c> and
    /// <c>/v1/messages</c> a response of that API. It is streamed word by word if the request asks for a stream. The token counts are
    /// derived from the lengths of the texts.
    /// </summary>
    /// <param name="text">The text of the answer.</param>
    /// <param name="finishReason">
    /// The finish reason in the terms of the chat API: <c>stop</c>, <c>length</c> or <c>content_filter</c>. Other APIs receive their own
    /// term for it, or this one if they have none.
    /// </param>
    /// <returns>The reply.</returns>
    public static FakeReply Completion(string text, string finishReason = "stop")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(finishReason);
        return Answer(new ModelAnswer(text, finishReason));
    }

    /// <summary>
    /// Creates a reply with a model's answer that calls a tool, in the form of the requested API, and streamed if the request asks for
    /// a stream, like <see cref="Completion"/>.
    /// </summary>
    /// <param name="name">The name of the tool.</param>
    /// <param name="arguments">
    /// The arguments, which are a JSON object. APIs that transfer them as text receive them unchanged, so that they may be invalid
    /// JSON.
    /// </param>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCall(string name, string arguments) => ToolCalls((name, arguments));

    /// <summary>Creates a reply with a model's answer that calls several tools at once, like <see cref="ToolCall"/>.</summary>
    /// <param name="calls">The names of the tools and their arguments, in the order of the calls.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCalls(params (string Name, string Arguments)[] calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        foreach (var (name, arguments) in calls)
        {
            ArgumentNullException.ThrowIfNull(name, nameof(calls));
            ArgumentNullException.ThrowIfNull(arguments, nameof(calls));
        }

        return Answer(ModelAnswer.Calling([.. calls.Select(call => new ModelToolCall(call.Name, call.Arguments))]));
    }

    /// <summary>Creates a reply with speech, which is sent in several pieces like that of a provider.</summary>
    /// <param name="audio">The bytes of the audio.</param>
    /// <param name="contentType">The media type of the audio.</param>
    /// <returns>The reply.</returns>
    public static FakeReply Speech(ReadOnlySpan<byte> audio, string contentType = "audio/mpeg")
    {
        ArgumentNullException.ThrowIfNull(contentType);
        var reply = Script(200, contentType);
        for (var start = 0; start < audio.Length; start += SpeechPiece)
        {
            reply = reply.Write(audio[start..Math.Min(start + SpeechPiece, audio.Length)]);
        }

        return reply;
    }

    private static FakeReply Answer(ModelAnswer answer) =>
        new(new ReplyPlan { Content = (request, chunkDelay) => ScriptedAnswer.Create(request, answer, chunkDelay) });
}
