using System.Globalization;
using InferenceGateway.Models;

namespace InferenceGateway.Tools;

/// <summary>Prepares a response that calls tools to be sent back to the provider with the results.</summary>
internal static class ToolTurn
{
    /// <summary>Converts the response to a message in which each call has a unique id and arguments.</summary>
    public static Message Create(CreateChatCompletionResponse response, int round)
    {
        // The calls of this message are copies, so that the response is not modified.
        var message = response.ToMessage();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var call in message.ToolCalls ?? [])
        {
            number++;
            if (string.IsNullOrEmpty(call.Id) || !ids.Add(call.Id))
            {
                // Some servers send no ids, or the same id for all calls. The results could then not be matched with the calls.
                var free = number;
                do
                {
                    call.Id = string.Format(CultureInfo.InvariantCulture, "call_{0}_{1}", round, free++);
                }
                while (!ids.Add(call.Id));
            }

            if (call.Function is { } function && string.IsNullOrWhiteSpace(function.Arguments))
            {
                // Several providers send an empty text if there are no arguments.
                call.Function = function.Copy();
                call.Function.Arguments = "{}";
            }
        }

        return message;
    }
}
