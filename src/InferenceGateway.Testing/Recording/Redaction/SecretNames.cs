using System.Collections.Frozen;

namespace InferenceGateway.Testing.Recording.Redaction;

/// <summary>Recognizes the names under which keys are usually sent. Case, hyphens and underscores do not matter.</summary>
internal static class SecretNames
{
    private static readonly FrozenSet<string> s_names = new[]
    {
        "authorization", "proxyauthorization", "cookie", "setcookie", "accesstoken", "refreshtoken", "clientsecret", "password", "secret",
    }.ToFrozenSet(StringComparer.Ordinal);

    // In a body, these names have other meanings; for example, logprobs have a token.
    private static readonly FrozenSet<string> s_parameters =
        new[] { "key", "token", "sig", "signature" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] s_endings = ["apikey", "secretkey", "securitytoken", "authtoken"];

    public static bool IsHeader(string name) => IsMember(name);

    public static bool IsParameter(string name) => IsMember(name) || s_parameters.Contains(Normalize(name));

    public static bool IsMember(string name)
    {
        var normalized = Normalize(name);
        return s_names.Contains(normalized) || s_endings.Any(ending => normalized.EndsWith(ending, StringComparison.Ordinal));
    }

    private static string Normalize(string name) => string.Concat(name.Where(c => c is not ('-' or '_'))).ToLowerInvariant();
}
