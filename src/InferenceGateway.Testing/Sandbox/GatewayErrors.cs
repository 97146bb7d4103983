using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>The errors that several routes share.</summary>
internal static class GatewayErrors
{
    public const string TooLarge = "Request body too large";
    public const string NotDecoded = "Failed to decode request";
    public const string UnknownProvider = "Provider not found. Please check the list of supported providers.";

    public static FakeReply BodyTooLarge => FakeReply.Error(413, TooLarge);

    public static FakeReply BodyNotDecoded => FakeReply.Error(400, NotDecoded);

    public static FakeReply ProviderNotFound => FakeReply.Error(400, UnknownProvider);

    public static string NoProvider(string example) => "Unable to determine provider for model. " + Advice(example);

    public static string NoProviderGiven(string example) => "No provider specified. " + Advice(example);

    /// <summary>Creates OpenAI's error for a missing parameter, which the gateway forwards unchanged.</summary>
    public static FakeReply MissingParameter(string name) => FakeReply.Json(ErrorBody.MissingParameter(name), 400);

    private static string Advice(string example) =>
        "Please specify a provider using the ?provider= query parameter or use the provider/model format "
        + $"(e.g., {example}).";
}
