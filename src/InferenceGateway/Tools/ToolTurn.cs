using System.Globalization;
using InferenceGateway.Models;

namespace InferenceGateway.Tools;

/// <summary>An answer that calls tools, made fit to go back to the provider with the results.</summary>
internal static class ToolTurn
{
    /// <summary>The answer as a message, in which each call has an id of its own and arguments.</summary>
    public static Message Create(CreateChatCompletionResponse response, int round)
    {
        // The calls of this message are copies: the response stays as it came.
        var message = response.ToMessage();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var call in message.ToolCalls ?? [])
        {
            number++;
            if (string.IsNullOrEmpty(call.Id) || !ids.Add(call.Id))
            {
                // Some servers send no ids, or one for all: then nobody could tell which result belongs where.
                call.Id = string.Format(CultureInfo.InvariantCulture, "call_{0}_{1}", round, number);
                ids.Add(call.Id);
            }

            if (call.Function is { } function && string.IsNullOrWhiteSpace(function.Arguments))
            {
                // How several providers say that there are none.
                call.Function = function.Copy();
                call.Function.Arguments = "{}";
            }
        }

        return message;
    }
}
