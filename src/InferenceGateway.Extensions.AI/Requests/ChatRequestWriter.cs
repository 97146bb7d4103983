using System.Globalization;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Converts messages and options to a chat request.</summary>
internal sealed class ChatRequestWriter(IChatClient client, Provider? provider, string defaultModel)
{
    /// <exception cref="NotSupportedException">A message or an option contains something that a chat completion does not support.</exception>
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

    /// <summary>Gets the origin of the response to a request: the provider or the alias.</summary>
    public string Origin(CreateChatCompletionRequest request) => ReasoningOrigin.Of(provider, request.Model);

    /// <summary>Creates the request, or takes that of the application, whose members take precedence over the options.</summary>
    private CreateChatCompletionRequest Begin(ChatOptions? options)
    {
        Refuse(options);
        var request = options?.RawRepresentationFactory?.Invoke(client) switch
        {
            null => new CreateChatCompletionRequest { Model = "", Messages = [] },
            CreateChatCompletionRequest raw => raw,
            var other => throw new NotSupportedException(
                $"{nameof(ChatOptions.RawRepresentationFactory)} returned a {other.GetType().Name}. Return a new {nameof(CreateChatCompletionRequest)}, or null."),
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
                $"{nameof(ChatOptions.ConversationId)} is set, but the gateway does not store conversations. Leave it unset, and pass all messages of the conversation.");
        }

        if (options?.ContinuationToken is not null)
        {
            throw new NotSupportedException($"{nameof(ChatOptions.ContinuationToken)} is set, but the gateway cannot resume a response. Leave it unset, and send the request again.");
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
            // Newer models of OpenAI refuse the old name, and most other providers do not know the new one.
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
                    $"{nameof(ChatOptions.AdditionalProperties)} holds '{property.Key}', which is a member of the request. Set the property of {nameof(ChatOptions)}, "
                    + $"or of the {nameof(CreateChatCompletionRequest)} that {nameof(ChatOptions.RawRepresentationFactory)} returns.",
                    exception);
            }
        }
    }

    private bool IsOpenai(string model) =>
        provider is { } named
            ? named == Provider.Openai
            : model.StartsWith(Provider.Known.Openai + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Converts a number by its shortest text, so that 0.1f is sent as 0.1 and not as 0.10000000149011612.</summary>
    private static double? Shortest(float? value) =>
        value is { } number ? double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
