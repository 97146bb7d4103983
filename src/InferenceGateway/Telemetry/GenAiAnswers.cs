using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>Records responses, chunks and events in the telemetry of their call. Their content is recorded only if that was requested.</summary>
internal static class GenAiAnswers
{
    public static void Note(GenAiCall call, CreateChatCompletionResponse answer)
    {
        call.Answered(answer.Id, answer.Model, answer.Http);
        call.Used(answer.Usage?.PromptTokens, answer.Usage?.CompletionTokens);
        for (var index = 0; index < (answer.Choices?.Count ?? 0); index++)
        {
            call.Finished(index, answer.Choices![index]?.FinishReason?.Value);
        }

        (call.Content as GenAiChatContent)?.Add(answer);
    }

    public static void Note(GenAiCall call, CreateChatCompletionStreamResponse chunk)
    {
        call.Answered(chunk.Id, chunk.Model, chunk.Http);
        call.Used(chunk.Usage?.PromptTokens, chunk.Usage?.CompletionTokens);
        for (var position = 0; position < (chunk.Choices?.Count ?? 0); position++)
        {
            var choice = chunk.Choices![position];
            call.Finished(choice?.Index ?? 0, choice?.FinishReason?.Value);
        }

        (call.Content as GenAiChatContent)?.Add(chunk);
    }

    public static void Note(GenAiCall call, Response answer)
    {
        call.Answered(answer.Id, answer.Model, answer.Http);
        call.Used(answer.Usage?.InputTokens, answer.Usage?.OutputTokens);
        call.Finished(0, answer.Status.Value);
        if (answer.Status == ResponseStatus.Failed)
        {
            call.Failed(answer.Status.Value!);
        }

        (call.Content as GenAiResponseContent)?.Add(answer);
    }

    public static void Note(GenAiCall call, ResponseStreamEvent item)
    {
        if (item.Completed is { } answer)
        {
            Note(call, answer);
        }

        (call.Content as GenAiResponseContent)?.Add(item);
    }

    public static void Note(GenAiCall call, MessagesResponse answer)
    {
        call.Answered(answer.Id, answer.Model, answer.Http);
        call.Finished(0, answer.StopReason?.Value);
        Note(call, answer.Usage);
        (call.Content as GenAiMessagesContent)?.Add(answer);
    }

    public static void Note(GenAiCall call, MessagesStreamEvent item)
    {
        if (item.Message is { } message)
        {
            Note(call, message);
        }

        call.Finished(0, item.StopReason?.Value);
        Note(call, item.Usage);
        (call.Content as GenAiMessagesContent)?.Add(item);
    }

    public static void Note(GenAiCall call, ImagesResponse answer)
    {
        call.Answered(id: null, model: null, answer.Http);
        call.Used(answer.Usage?.InputTokens, answer.Usage?.OutputTokens);
    }

    /// <summary>Records a usage of Anthropic. Its input tokens exclude those read from the cache and written to it, but the conventions include them.</summary>
    private static void Note(GenAiCall call, MessagesUsage? usage)
    {
        if (usage is not null)
        {
            var input = usage.InputTokens + (usage.CacheReadInputTokens ?? 0) + (usage.CacheCreationInputTokens ?? 0);
            call.Used(input > 0 ? input : null, usage.OutputTokens);
        }
    }
}
