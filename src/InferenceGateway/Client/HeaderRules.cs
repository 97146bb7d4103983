using System.Collections.ObjectModel;
using InferenceGateway.Errors;

namespace InferenceGateway;

/// <summary>Defines which headers a caller may set and which values are valid.</summary>
internal static class HeaderRules
{
    /// <summary>Headers that frame the message or depend on its body. Accept-Encoding is one of them because the gateway's proxy forwards it and then drops the Content-Encoding of the response.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Encoding", "Connection", "Expect", "Host", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    public static IReadOnlyDictionary<string, string>? CheckAll(IReadOnlyDictionary<string, string>? headers, string source)
    {
        if (headers is null)
        {
            return null;
        }

        var copy = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers)
        {
            Check(header.Key, header.Value, source);
            copy[header.Key] = header.Value;
        }

        return new ReadOnlyDictionary<string, string>(copy);
    }

    private static void Check(string name, string? value, string source)
    {
        if (name.Length == 0 || !name.All(IsNameCharacter))
        {
            throw new ArgumentException($"{source}: '{ApiFailureText.OneLine(name, 60)}' is not a header name.", source);
        }

        if (Reserved.Contains(name) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"{source}: '{name}' is set by the client itself and cannot be given.", source);
        }

        // The message does not contain the value, because it may be a key.
        if (value is null || !value.All(static c => c is '\t' or (>= ' ' and < '\x7f')))
        {
            throw new ArgumentException($"{source}: the value of '{name}' is null, or holds a line break or a character beyond ASCII.", source);
        }
    }

    private static bool IsNameCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".Contains(c);
}
