using InferenceGateway.Testing.Messages;
using InferenceGateway.Testing.Replies;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>POST /v1/messages. It supports the models of Anthropic only. All errors except that of a missing key have Anthropic's form.</summary>
internal sealed class MessagesRoute(TimeSpan chunkDelay)
{
    public const string Path = "/v1/messages";

    private const string InvalidRequest = "invalid_request_error";
    private const string NotSupported = "The Messages API is not supported by this provider yet.";

    public FakeReply Answer(RecordedRequest request)
    {
        if (BodyLimit.IsReached(request))
        {
            return FakeReply.MessagesError(413, InvalidRequest, GatewayErrors.TooLarge);
        }

        return MessagesRequest.TryRead(request, out var read) switch
        {
            false => FakeReply.MessagesError(400, InvalidRequest, GatewayErrors.NotDecoded),
            true when read.Provider is null =>
                FakeReply.MessagesError(400, InvalidRequest, GatewayErrors.NoProvider("anthropic/claude-sonnet-4-5")),
            true when read.Provider != "anthropic" => FakeReply.MessagesError(400, "not_supported_error", NotSupported),
            true when read.Missing is { } name => Relayed($"{name}: Field required"),
            true => AnswerReply.Create(new MessageBody(read, SandboxModel.Answer(read.Prompt)), read.IsStream, chunkDelay),
        };
    }

    /// <summary>Creates an error of Anthropic, which the gateway forwards unchanged.</summary>
    private static FakeReply Relayed(string message) => FakeReply.Json(ErrorBody.Messages(InvalidRequest, message), 400);
}
