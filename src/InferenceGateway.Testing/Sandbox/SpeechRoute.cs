using System.Text.Json;
using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Speech;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>POST /v1/audio/speech. It supports the models of OpenAI and of Groq.</summary>
internal static class SpeechRoute
{
    public const string Path = "/v1/audio/speech";

    private const string Example = "openai/gpt-4o-mini-tts";

    public static FakeReply Answer(RecordedRequest request)
    {
        if (BodyLimit.IsReached(request))
        {
            return GatewayErrors.BodyTooLarge;
        }

        if (!JsonBody.TryParse(request, out var root) || root.ValueKind != JsonValueKind.Object)
        {
            return GatewayErrors.BodyNotDecoded;
        }

        var requested = root.Text("model") ?? "";
        var (provider, _) = ModelName.Resolve(request.Query.GetValueOrDefault("provider"), requested);
        return provider switch
        {
            null when requested.Length > 0 => FakeReply.Error(400, GatewayErrors.NoProvider(Example)),
            null => FakeReply.Error(400, GatewayErrors.NoProviderGiven(Example)),
            "openai" or "groq" => Speak(root),
            _ when !KnownProviders.Contains(provider) => GatewayErrors.ProviderNotFound,
            _ => FakeReply.Error(400, "The Audio API is not supported by this provider yet."),
        };
    }

    private static FakeReply Speak(JsonElement root)
    {
        if (root.Text("input") is not { Length: > 0 } input)
        {
            return GatewayErrors.MissingParameter("input");
        }

        return root.Text("voice") is not { Length: > 0 } voice
            ? GatewayErrors.MissingParameter("voice")
            : FakeReply.Speech(SpeechAudio.Create(input, voice, root.Text("response_format") ?? SpeechFormat.Default), SpeechFormat.MediaType(root.Text("response_format")));
    }
}
