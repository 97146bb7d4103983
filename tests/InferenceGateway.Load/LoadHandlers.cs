using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InferenceGateway.Load;

/// <summary>The handlers below the client.</summary>
internal static class LoadHandlers
{
    public static HttpMessageHandler Create(LoadProtocol protocol, X509Certificate2? certificate)
    {
        // It never closes the connection of a stream by itself: one that is closed was closed by the client.
        var sockets = new SocketsHttpHandler
        {
            ResponseDrainTimeout = Timeout.InfiniteTimeSpan,
            MaxResponseDrainSize = int.MaxValue,
            UseCookies = false,
            AllowAutoRedirect = false,
            EnableMultipleHttp2Connections = true,
        };
        if (certificate is not null)
        {
            var trusted = certificate.GetCertHash(HashAlgorithmName.SHA256);
            sockets.SslOptions.RemoteCertificateValidationCallback = (_, offered, _, _) => offered is not null && offered.GetCertHash(HashAlgorithmName.SHA256).AsSpan().SequenceEqual(trusted);
        }

        return new ExactVersionHandler(protocol == LoadProtocol.Http2Tls ? HttpVersion.Version20 : HttpVersion.Version11) { InnerHandler = sockets };
    }

    private sealed class ExactVersionHandler(Version version) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Version = version;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
