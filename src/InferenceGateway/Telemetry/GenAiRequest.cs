using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>What a call asks for, content only where it is to be recorded; made only while somebody listens.</summary>
internal sealed class GenAiRequest
{
    private GenAiRequest(string? model, string provider, GatewayConnection connection)
    {
        Model = model ?? "";
        Provider = provider;
        Address = connection.BaseUrl;
        Clock = connection.Limits.Clock;
    }

    public string Model { get; }

    public string Provider { get; }

    public Uri Address { get; }

    public TimeProvider Clock { get; }

    /// <summary>Takes down what is said; null unless that was asked for.</summary>
    public GenAiContent? Content { get; private init; }

    /// <summary>The parameters by their names in the conventions.</summary>
    public List<KeyValuePair<string, object?>> Parameters { get; } = [];

    /// <param name="request">The request of the caller.</param>
    /// <param name="sent">The request that goes out.</param>
    /// <param name="provider">The provider of the call; null where the model decides.</param>
    /// <param name="connection">Where it goes.</param>
    public static GenAiRequest Of(CreateChatCompletionRequest request, CreateChatCompletionRequest sent, Provider? provider, GatewayConnection connection)
    {
        var known = new GenAiRequest(request.Model, GenAiProvider.Of(provider, request.Model, null), connection)
        {
            Content = connection.RecordsContent ? new GenAiChatContent(sent) : null,
        };
        known.Add("gen_ai.request.temperature", request.Temperature);
        known.Add("gen_ai.request.top_p", request.TopP);
        known.Add("gen_ai.request.max_tokens", request.MaxCompletionTokens ?? request.MaxTokens);
        known.Add("gen_ai.request.frequency_penalty", request.FrequencyPenalty);
        known.Add("gen_ai.request.presence_penalty", request.PresencePenalty);
        known.Add("gen_ai.request.seed", request.Seed);
        return known;
    }

    /// <param name="request">The request of the caller.</param>
    /// <param name="sent">The request that goes out.</param>
    /// <param name="provider">The provider of the call; null where the model decides.</param>
    /// <param name="connection">Where it goes.</param>
    public static GenAiRequest Of(CreateResponseRequest request, CreateResponseRequest sent, Provider? provider, GatewayConnection connection)
    {
        var known = new GenAiRequest(request.Model, GenAiProvider.Of(provider, request.Model, Models.Provider.Openai), connection)
        {
            Content = connection.RecordsContent ? new GenAiResponseContent(sent) : null,
        };
        known.Add("gen_ai.request.temperature", request.Temperature);
        known.Add("gen_ai.request.top_p", request.TopP);
        known.Add("gen_ai.request.max_tokens", request.MaxOutputTokens);
        return known;
    }

    /// <param name="request">The request of the caller.</param>
    /// <param name="sent">The request that goes out.</param>
    /// <param name="provider">The provider of the call; null where the model decides.</param>
    /// <param name="connection">Where it goes.</param>
    public static GenAiRequest Of(CreateMessagesRequest request, CreateMessagesRequest sent, Provider? provider, GatewayConnection connection)
    {
        var known = new GenAiRequest(request.Model, GenAiProvider.Of(provider, request.Model, Models.Provider.Anthropic), connection)
        {
            Content = connection.RecordsContent ? new GenAiMessagesContent(sent) : null,
        };
        known.Add("gen_ai.request.temperature", request.Temperature);
        known.Add("gen_ai.request.top_p", request.TopP);
        known.Add("gen_ai.request.top_k", request.TopK);
        known.Add("gen_ai.request.max_tokens", request.MaxTokens);
        return known;
    }

    private void Add(string name, double? value)
    {
        if (value is { } set)
        {
            Parameters.Add(new(name, set));
        }
    }

    private void Add(string name, long? value)
    {
        if (value is { } set)
        {
            Parameters.Add(new(name, set));
        }
    }
}
