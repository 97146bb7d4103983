using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>Describes the request of a call. It is created only if telemetry is collected, and has the content only if that is recorded.</summary>
internal sealed class GenAiRequest
{
    private GenAiRequest(string? model, string provider, GenAiContent? content, GatewayConnection connection)
    {
        Model = model ?? "";
        Provider = provider;
        Content = content;
        Address = connection.BaseUrl;
        Clock = connection.Limits.Clock;
    }

    /// <summary>The name of the operation in the conventions.</summary>
    public string Operation { get; private init; } = GenAiAttributes.Chat;

    public string Model { get; }

    public string Provider { get; }

    public Uri Address { get; }

    /// <summary>The port of the gateway; null if the address is the name of a service.</summary>
    public int? Port => Address.Port < 0 ? null : Address.Port;

    public TimeProvider Clock { get; }

    /// <summary>Records the content of the call; null if it is not recorded.</summary>
    public GenAiContent? Content { get; }

    /// <summary>The parameters by their names in the conventions. The value of a parameter that is not set is null.</summary>
    public required List<KeyValuePair<string, object?>> Parameters { get; init; }

    /// <param name="request">The request of the caller.</param>
    /// <param name="sent">The request that is sent.</param>
    /// <param name="provider">The provider of the call; null if the model determines it.</param>
    /// <param name="connection">The connection that the request is sent over.</param>
    public static GenAiRequest Of(CreateChatCompletionRequest request, CreateChatCompletionRequest sent, Provider? provider, GatewayConnection connection) =>
        new(request.Model, GenAiProvider.Of(provider, request.Model, only: null), connection.RecordsContent ? new GenAiChatContent(sent) : null, connection)
        {
            Parameters =
            [
                new("gen_ai.request.temperature", request.Temperature),
                new("gen_ai.request.top_p", request.TopP),
                new("gen_ai.request.max_tokens", request.MaxCompletionTokens ?? request.MaxTokens),
                new("gen_ai.request.frequency_penalty", request.FrequencyPenalty),
                new("gen_ai.request.presence_penalty", request.PresencePenalty),
                new("gen_ai.request.seed", request.Seed),
            ],
        };

    /// <inheritdoc cref="Of(CreateChatCompletionRequest, CreateChatCompletionRequest, Models.Provider?, GatewayConnection)"/>
    public static GenAiRequest Of(CreateResponseRequest request, CreateResponseRequest sent, Provider? provider, GatewayConnection connection) =>
        new(request.Model, GenAiProvider.Of(provider, request.Model, only: Models.Provider.Openai), connection.RecordsContent ? new GenAiResponseContent(sent) : null, connection)
        {
            Parameters =
            [
                new("gen_ai.request.temperature", request.Temperature),
                new("gen_ai.request.top_p", request.TopP),
                new("gen_ai.request.max_tokens", request.MaxOutputTokens),
            ],
        };

    /// <inheritdoc cref="Of(CreateChatCompletionRequest, CreateChatCompletionRequest, Models.Provider?, GatewayConnection)"/>
    public static GenAiRequest Of(CreateMessagesRequest request, CreateMessagesRequest sent, Provider? provider, GatewayConnection connection) =>
        new(request.Model, GenAiProvider.Of(provider, request.Model, only: Models.Provider.Anthropic), connection.RecordsContent ? new GenAiMessagesContent(sent) : null, connection)
        {
            Parameters =
            [
                new("gen_ai.request.temperature", request.Temperature),
                new("gen_ai.request.top_p", request.TopP),
                new("gen_ai.request.top_k", request.TopK),
                new("gen_ai.request.max_tokens", request.MaxTokens),
            ],
        };

    /// <inheritdoc cref="Of(CreateChatCompletionRequest, CreateChatCompletionRequest, Models.Provider?, GatewayConnection)"/>
    public static GenAiRequest Of(CreateSpeechRequest request, Provider? provider, GatewayConnection connection) =>
        Media("speech", request.Model, request.Input, request.Instructions, provider, only: null, connection);

    /// <summary>Describes a request for images.</summary>
    /// <param name="model">The model of the request.</param>
    /// <param name="prompt">The prompt of the request; null if it has none.</param>
    /// <param name="provider">The provider of the call; null if the model determines it.</param>
    /// <param name="connection">The connection that the request is sent over.</param>
    public static GenAiRequest OfImages(string? model, string? prompt, Provider? provider, GatewayConnection connection) =>
        Media("image", model, prompt, instructions: null, provider, Models.Provider.Openai, connection);

    private static GenAiRequest Media(
        string outputType, string? model, string? prompt, string? instructions, Provider? provider, Provider? only, GatewayConnection connection) =>
        new(model, GenAiProvider.Of(provider, model, only), connection.RecordsContent ? new GenAiPromptContent(prompt, instructions) : null, connection)
        {
            Operation = GenAiAttributes.GenerateContent,
            Parameters = [new(GenAiAttributes.OutputType, outputType)],
        };
}
