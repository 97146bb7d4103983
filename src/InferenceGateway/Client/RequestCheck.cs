using InferenceGateway.Errors;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Checks the requests of the chat, Responses and Messages APIs before anything is sent.</summary>
internal static class RequestCheck
{
    private const int MaxToolName = 128;

    /// <summary>The maximum number of names that are compared with each other, which costs less than a set of names.</summary>
    private const int FewTools = 32;

    /// <summary>Checks that a request has a model.</summary>
    /// <param name="model">The model of the request.</param>
    /// <param name="parameter">The name of the caller's parameter that contains it.</param>
    /// <exception cref="ArgumentException">There is no model.</exception>
    public static void HasModel(string? model, string parameter)
    {
        if (string.IsNullOrWhiteSpace(model))
        {
            throw new ArgumentException("The request names no model: set Model.", parameter);
        }
    }

    /// <summary>Checks that a request has messages and that each of them has a role.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="call">The call that needs the messages, as the exception message names it.</param>
    /// <param name="roleOf">Gets the role of a message.</param>
    /// <param name="contentOf">Gets the content of a message: a text, or a list of parts.</param>
    /// <param name="parameter">The name of the caller's parameter that contains them.</param>
    public static void HasMessages<T>(IEnumerable<T?>? messages, string call, Func<T, string?> roleOf, Func<T, object?> contentOf, string parameter)
        where T : class
    {
        // Read by index, because an enumerator would be allocated.
        var list = messages as IReadOnlyList<T?> ?? Listed(messages);
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index] is not { } message)
            {
                throw new ArgumentException($"Message {index + 1} is null.", parameter);
            }

            if (string.IsNullOrEmpty(roleOf(message)))
            {
                throw new ArgumentException($"Message {index + 1} has no role: set Role.", parameter);
            }

            if (contentOf(message) is IEnumerable<object?> parts && parts.Contains(null))
            {
                throw new ArgumentException($"Message {index + 1} has a content part that is null.", parameter);
            }
        }

        if (list.Count == 0)
        {
            throw new ArgumentException($"There are no messages: a {call} needs at least one.", parameter);
        }
    }

    /// <summary>Rejects tools that no provider accepts.</summary>
    /// <param name="tools">The tools; null for none.</param>
    /// <param name="nameOf">Gets the name of a tool; null if tools of its kind have no name.</param>
    /// <param name="parameter">The name of the caller's parameter that contains them.</param>
    public static void HasTools<T>(IList<T>? tools, Func<T, string?> nameOf, string parameter)
        where T : class
    {
        var names = tools?.Count > FewTools ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var index = 0; index < (tools?.Count ?? 0); index++)
        {
            if (tools![index] is not { } tool)
            {
                throw new ArgumentException($"Tool {index + 1} is null.", parameter);
            }

            if (nameOf(tool) is not { } name)
            {
                continue;
            }

            ToolName(name, parameter);
            if (names is null ? IsAmongFirst(tools, index, name, nameOf) : !names.Add(name))
            {
                throw new ArgumentException($"Two tools have the name '{name}': the model could not tell them apart.", parameter);
            }
        }
    }

    private static bool IsAmongFirst<T>(IList<T> tools, int count, string name, Func<T, string?> nameOf)
    {
        for (var index = 0; index < count; index++)
        {
            if (nameOf(tools[index]) == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Rejects a name that no provider accepts. Most accept up to 64 letters, digits, hyphens and underscores; some also accept dots and colons, and up to 128 characters.</summary>
    public static void ToolName(string name, string parameter)
    {
        if (name.Length is 0 or > MaxToolName || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':'))
        {
            throw new ArgumentException(
                $"No provider accepts the tool name '{ApiFailureText.OneLine(name, 60)}': a name consists of letters, digits, hyphens and underscores, and most providers accept up to 64 of them.", parameter);
        }
    }

    /// <summary>Rejects a value that is not a provider, such as a model or a prompt that was passed by mistake.</summary>
    public static Provider? Provider(Provider? provider, string parameter)
    {
        if (provider?.Value is not { } value)
        {
            return null;
        }

        return value.Length == 0 || value.Any(static c => c is '/' || char.IsWhiteSpace(c) || char.IsControl(c))
            ? throw new ArgumentException(
                $"'{ApiFailureText.OneLine(value, 60)}' is not a provider: a provider is one word, such as openai. If the model names the provider, as openai/gpt-4o does, pass the model without a provider.", parameter)
            : provider;
    }

    private static List<T> Listed<T>(IEnumerable<T>? items) => [.. items ?? []];

    /// <summary>Checks that a request does not ask for a stream.</summary>
    /// <param name="stream">The value of <c>Stream</c> in the request.</param>
    /// <param name="streaming">The name of the method that streams.</param>
    /// <param name="parameter">The name of the caller's parameter that contains the value.</param>
    public static void IsNoStream(bool? stream, string streaming, string parameter)
    {
        if (stream == true)
        {
            throw new ArgumentException($"This method reads one whole answer: leave Stream unset, or call {streaming}.", parameter);
        }
    }
}
