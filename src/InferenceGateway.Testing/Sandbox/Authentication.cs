using InferenceGateway.Testing.Images;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>Refuses requests without the API key, as the gateway does if authentication is enabled.</summary>
internal sealed class Authentication(string? requiredKey)
{
    private const string Scheme = "Bearer ";

    /// <summary>Gets the refusal of a request; null if it is allowed.</summary>
    public FakeReply? Refuse(RecordedRequest request)
    {
        if (requiredKey is null || request.Path == HealthRoute.Path || ImageFiles.IsOne(request.Path))
        {
            return null;
        }

        // The gateway accepts the token without a scheme as well, and the scheme is case-sensitive.
        var given = request.Headers.GetValueOrDefault("Authorization") ?? "";
        var token = given.StartsWith(Scheme, StringComparison.Ordinal) ? given[Scheme.Length..] : given;
        return token == requiredKey ? null : FakeReply.Error(401, "unauthorized");
    }
}
