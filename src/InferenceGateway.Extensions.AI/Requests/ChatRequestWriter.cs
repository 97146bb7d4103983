using System.Globalization;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Writes messages and options as a chat request.</summary>
internal sealed class ChatRequestWriter(IChatClient client, Provider? provider, string defaultModel)
{
    /// <exception cref="NotSupportedException">Something is there that a chat completion has no place for.</exception>
    public CreateChatCompletionRequest Write(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var request = Begin(options);
        var conversation = new List<Message>(request.Messages);
        if (!string.IsNullOrEmpty(options?.Instructions))
        {
            conversation.Add(Message.System(options!.Instructions!));
        }

        MessageWriter.Write(messages, Origin(request), conversation);
        request.Messages = conversation;
        if (options is not null)
        {
            WriteSampling(options, request);
            WriteLimits(options, request);
            request.ResponseFormat ??= ResponseFormatWriter.Write(options);
            ToolWriter.Write(options, request);
            WriteMembers(options, request);
        }

        return request;
    }

    /// <summary>Who answers the request.</summary>
    public string Origin(CreateChatCompletionRequest request) => ReasoningOrigin.Of(provider, request.Model);

    /// <summary>The application's own request, where it brings one; what stands there goes before the options.</summary>
    private CreateChatCompletionRequest Begin(ChatOptions? options)
    {
        Refuse(options);
        var request = options?.RawRepresentationFactory?.Invoke(client) switch
        {
            null => new CreateChatCompletionRequest { Model = "", Messages = [] },
            CreateChatCompletionRequest raw => raw,
            var other => throw new NotSupportedException(
                $"{nameof(ChatOptions.RawRepresentationFactory)} returned a {other.GetType().Name}; this client understands a new {nameof(CreateChatCompletionRequest)}, or null."),
        };

        if (string.IsNullOrEmpty(request.Model))
        {
            request.Model = string.IsNullOrWhiteSpace(options?.ModelId) ? defaultModel : options!.ModelId!;
        }

        return request;
    }

    private static void Refuse(ChatOptions? options)
    {
        if (options?.ConversationId is not null)
        {
            throw new NotSupportedException(
                $"{nameof(ChatOptions.ConversationId)} is set, but the gateway's chat keeps no conversations: leave it out, and pass all messages of the conversation.");
        }

        if (options?.ContinuationToken is not null)
        {
            throw new NotSupportedException($"{nameof(ChatOptions.ContinuationToken)} is set, but an answer of the gateway's chat cannot be taken up again: leave it out, and ask anew.");
        }
    }

    private static void WriteSampling(ChatOptions options, CreateChatCompletionRequest request)
    {
        request.Temperature ??= Shortest(options.Temperature);
        request.TopP ??= Shortest(options.TopP);
        request.FrequencyPenalty ??= Shortest(options.FrequencyPenalty);
        request.PresencePenalty ??= Shortest(options.PresencePenalty);
        request.Seed ??= options.Seed;
        if (options.TopK is { } topK && !request.AdditionalProperties.ContainsKey("top_k"))
        {
            request.AdditionalProperties["top_k"] = RawJson.Parse(topK.ToString(CultureInfo.InvariantCulture));
        }

        request.ReasoningEffort ??= options.Reasoning?.Effort switch
        {
            ReasoningEffort.None => "none",
            ReasoningEffort.Low => CreateChatCompletionRequestReasoningEffort.Low,
            ReasoningEffort.Medium => CreateChatCompletionRequestReasoningEffort.Medium,
            ReasoningEffort.High => CreateChatCompletionRequestReasoningEffort.High,
            ReasoningEffort.ExtraHigh => "xhigh",
            _ => default(CreateChatCompletionRequestReasoningEffort?),
        };
    }

    private void WriteLimits(ChatOptions options, CreateChatCompletionRequest request)
    {
        if (options.MaxOutputTokens is { } tokens && request.MaxTokens is null && request.MaxCompletionTokens is null)
        {
            // OpenAI's newer models refuse the old name, most other providers know no other.
            if (IsOpenai(request.Model))
            {
                request.MaxCompletionTokens = tokens;
            }
            else
            {
                request.MaxTokens = tokens;
            }
        }

        if (options.StopSequences is { Count: > 0 } stops)
        {
            request.Stop ??= stops.ToArray();
        }
    }

    private static void WriteMembers(ChatOptions options, CreateChatCompletionRequest request)
    {
        foreach (var property in options.AdditionalProperties ?? [])
        {
            if (Strictness.IsKey(property.Key) || request.AdditionalProperties.ContainsKey(property.Key))
            {
                continue;
            }

            var value = JsonValues.Write(property.Value, $"{nameof(ChatOptions.AdditionalProperties)}[\"{property.Key}\"]");
            try
            {
                request.AdditionalProperties[property.Key] = value;
            }
            catch (ArgumentException exception)
            {
                throw new NotSupportedException(
                    $"{nameof(ChatOptions.AdditionalProperties)} holds '{property.Key}', which is a member of the request itself: set it where {nameof(ChatOptions)} has it, "
                    + $"or on the {nameof(CreateChatCompletionRequest)} that {nameof(ChatOptions.RawRepresentationFactory)} returns.",
                    exception);
            }
        }
    }

    private bool IsOpenai(string model) =>
        provider is { } named
            ? named == Provider.Openai
            : model.StartsWith(Provider.Known.Openai + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>0.1f is sent as 0.1, not as 0.10000000149011612.</summary>
    private static double? Shortest(float? value) =>
        value is { } number ? double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
