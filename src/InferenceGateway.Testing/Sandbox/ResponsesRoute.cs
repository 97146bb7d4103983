using InferenceGateway.Testing.Responses;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>POST /v1/responses. It supports the models of OpenAI only. OpenAI's errors are forwarded in their own form.</summary>
internal sealed class ResponsesRoute(TimeSpan chunkDelay)
{
    public const string Path = "/v1/responses";

    private const string NotSupported =
        "The Responses API is not supported by this provider yet. Use /v1/chat/completions instead.";

    public FakeReply Answer(RecordedRequest request)
    {
        if (BodyLimit.IsReached(request))
        {
            return GatewayErrors.BodyTooLarge;
        }

        return ResponsesRequest.TryRead(request, out var read) switch
        {
            false => GatewayErrors.BodyNotDecoded,
            true when read.Provider is null => FakeReply.Error(400, GatewayErrors.NoProvider("openai/gpt-4o")),
            true when read.Provider != "openai" => FakeReply.Error(400, NotSupported),
            true when read.Root.IsMissing("input") => GatewayErrors.MissingParameter("input"),
            true => AnswerReply.Create(new ResponseBody(read, SandboxModel.Answer(read.Prompt)), read.IsStream, chunkDelay),
        };
    }
}
