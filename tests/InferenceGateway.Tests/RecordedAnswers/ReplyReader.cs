using System.Text.Json.Nodes;
using InferenceGateway.Json;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>Makes the call that a reply answers, and writes down what a caller sees of it. There is a reader for each API.</summary>
internal abstract class ReplyReader
{
    public static ReplyReader For(RecordedReply reply) => reply.Api switch
    {
        "chat" => new ChatReplyReader(),
        "messages" => new MessagesReplyReader(),
        "responses" => new ResponsesReplyReader(),
        "models" => new ModelsReplyReader(),
        _ => throw new FormatException($"{reply}: there is no API '{reply.Api}'."),
    };

    /// <summary>Reads the reply to the end, or to the error.</summary>
    /// <param name="client">The client, whose server sends the reply.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="streamed">Whether to call the method that streams. It reads an answer that is not a stream, too.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<ReadReply> ReadAsync(InferenceGatewayClient client, RecordedReply reply, bool streamed, CancellationToken token)
    {
        var read = new ReadReply();
        try
        {
            await (streamed ? StreamAsync(client, reply, read, token) : AskAsync(client, reply, read, token));
        }
        catch (InferenceGatewayException error)
        {
            read.Fail(error);
        }

        return read;
    }

    protected abstract Task AskAsync(InferenceGatewayClient client, RecordedReply reply, ReadReply read, CancellationToken token);

    protected abstract Task StreamAsync(InferenceGatewayClient client, RecordedReply reply, ReadReply read, CancellationToken token);

    protected static string Json<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T> =>
        System.Text.Encoding.UTF8.GetString(JsonCodec.WriteBytes<T, TCodec>(value));

    protected static JsonObject Call(string? id, string name, string arguments) => new() { ["id"] = id, ["name"] = name, ["arguments"] = arguments };
}
