namespace InferenceGateway.Telemetry;

/// <summary>The names of the attributes that every span and every measurement has, from OpenTelemetry's semantic conventions for generative AI.</summary>
internal static class GenAiAttributes
{
    public const string ErrorType = "error.type";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string OperationName = "gen_ai.operation.name";
    public const string ProviderName = "gen_ai.provider.name";
    public const string RequestModel = "gen_ai.request.model";
    public const string ResponseModel = "gen_ai.response.model";
    public const string TokenType = "gen_ai.token.type";

    public const string OutputType = "gen_ai.output.type";

    /// <summary>The name of the operation for all three text APIs.</summary>
    public const string Chat = "chat";

    /// <summary>The name of the operation for images and speech.</summary>
    public const string GenerateContent = "generate_content";
}
