using InferenceGateway.Testing.Images;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>Refuses requests without the key, as the gateway does with authentication on.</summary>
internal sealed class Authentication(string? requiredKey)
{
    private const string Scheme = "Bearer ";

    /// <summary>The refusal, or null for a request that may pass.</summary>
    public FakeReply? Refuse(RecordedRequest request)
    {
        if (requiredKey is null || request.Path == HealthRoute.Path || ImageFiles.IsOne(request.Path))
        {
            return null;
        }

        // The gateway takes the bare token too, and minds the scheme's case.
        var given = request.Headers.GetValueOrDefault("Authorization") ?? "";
        var token = given.StartsWith(Scheme, StringComparison.Ordinal) ? given[Scheme.Length..] : given;
        return token == requiredKey ? null : FakeReply.Error(401, "unauthorized");
    }
}
