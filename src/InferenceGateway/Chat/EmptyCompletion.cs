using System.Text;
using InferenceGateway.Errors;
using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>A 200 without a completion in it: the gateway decoded a provider's error into its own type, and lost it.</summary>
internal static class EmptyCompletion
{
    private const string Operation = "CreateChatCompletion";

    public static ApiFailure? Find(CreateChatCompletionResponse response)
    {
        if (response.Choices is { Count: > 0 } || !string.IsNullOrEmpty(response.Id))
        {
            return null;
        }

        return EmptyAnswer.Failure<CreateChatCompletionResponse, CreateChatCompletionResponse.Codec>(Operation, response, response.Http, Details(response));
    }

    /// <summary>A gateway that passes unknown members on has kept the error.</summary>
    private static ApiErrorDetails Details(CreateChatCompletionResponse response)
    {
        var kept = response.AdditionalProperties.TryGetValue("error", out var error) ? ApiErrorParser.Parse(Encoding.UTF8.GetString(error.Utf8.ToArray())) : ApiErrorDetails.None;
        return kept.Message is not null
            ? kept
            : kept with { Message = "the answer holds no completion: the provider most likely failed, and the gateway lost its error; the gateway's log may have it" };
    }
}
