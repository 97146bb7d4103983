namespace InferenceGateway;

/// <summary>Validates keys: a key that would break the header is rejected early. Messages never contain it.</summary>
internal static class ApiKeyText
{
    public static string Check(string key, string source) =>
        Fault(key) is { } fault ? throw new ArgumentException($"{source} {fault}", source) : key;

    /// <summary>Returns the end of an error message that says what is wrong with the key; null if it is valid.</summary>
    public static string? Fault(string key)
    {
        if (key.Length == 0)
        {
            return "is empty: leave it unset to send no key.";
        }

        if (key.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return "must be the key alone, without 'Bearer ' before it.";
        }

        foreach (var c in key)
        {
            if (c is '\r' or '\n')
            {
                return "holds a line break: it was probably read from a file, trim it.";
            }

            if (c is <= ' ' or >= '\x7f')
            {
                return "holds a blank or a character that cannot be part of a key: check how it was copied.";
            }
        }

        return null;
    }
}
