using InferenceGateway.Testing.Replies;
using InferenceGateway.Testing.Sandbox;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing;

public sealed partial class FakeReply
{
    /// <summary>
    /// A model's answer with this text, for the model that the request asks for: a chat completion, on
    /// <c>/v1/responses</c> and <c>/v1/messages</c> an answer of that operation. It is streamed word by word if the
    /// request asks for a stream. Token counts are derived from the length of the texts.
    /// </summary>
    /// <param name="text">The text of the answer.</param>
    /// <param name="finishReason">
    /// Why the answer ends, in the words of chat: <c>stop</c>, <c>length</c>, <c>content_filter</c>. Other operations get
    /// their own word for it, or this one where they have none.
    /// </param>
    /// <returns>The reply.</returns>
    public static FakeReply Completion(string text, string finishReason = "stop")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(finishReason);
        return Answer(new ModelAnswer(text, finishReason));
    }

    /// <summary>
    /// A model's answer that calls a tool, in the shape of the operation and streamed if the request asks for it, like
    /// <see cref="Completion"/>.
    /// </summary>
    /// <param name="name">The tool.</param>
    /// <param name="arguments">
    /// The arguments, a JSON object. Where the operation has them as a text, they are sent as they are and need not be
    /// valid.
    /// </param>
    /// <returns>The reply.</returns>
    public static FakeReply ToolCall(string name, string arguments) => ToolCalls((name, arguments));

    /// <summary>A model's answer that calls several tools at once, like <see cref="ToolCall"/>.</summary>
    /// <param name="calls">The tools and their arguments, in the order of the calls.</param>
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

    private static FakeReply Answer(ModelAnswer answer) =>
        new(new ReplyPlan { Content = request => ScriptedAnswer.Create(request, answer) });
}
