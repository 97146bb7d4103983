using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Proxy;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>ANY /proxy/{provider}/{path}. The simulated provider answers requests for embeddings, and returns any other request as it received it.</summary>
internal static class ProxyRoute
{
    private const string Prefix = "/proxy/";
    private const string EventStreamType = "text/event-stream";

    /// <summary>Whether a path names a provider, with or without a slash after it.</summary>
    public static bool Serves(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) && Provider(path).Length > 0;

    /// <summary>Whether only the slash after the provider is missing.</summary>
    public static bool LacksSlash(string path) => path.Length == Prefix.Length + Provider(path).Length;

    public static FakeReply Answer(RecordedRequest request)
    {
        var provider = Provider(request.Path);
        if (!KnownProviders.Contains(provider))
        {
            return GatewayErrors.ProviderNotFound;
        }

        var path = request.Path[(Prefix.Length + provider.Length)..];
        if (!IsExactly(request, "Accept") && !IsExactly(request, "Content-Type"))
        {
            return EmbeddingsRoute.Answer(request, provider, path) ?? FakeReply.Json(new ProxyEcho(request, provider, path, isStream: false).Whole().ToWireJson());
        }

        return BodyLimit.IsReached(request)
            ? GatewayErrors.BodyTooLarge.WithHeader("Content-Type", EventStreamType)
            : EventStream.Create(new ProxyEcho(request, provider, path, isStream: true).Events(), TimeSpan.Zero).Done();
    }

    private static bool IsExactly(RecordedRequest request, string header) =>
        request.Headers.GetValueOrDefault(header) == EventStreamType;

    private static string Provider(string path)
    {
        var rest = path.AsSpan(Prefix.Length);
        var slash = rest.IndexOf('/');
        return (slash < 0 ? rest : rest[..slash]).ToString();
    }
}
