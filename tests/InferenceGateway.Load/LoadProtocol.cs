namespace InferenceGateway.Load;

/// <summary>What client and server speak.</summary>
internal enum LoadProtocol
{
    /// <summary>HTTP/1.1 without TLS.</summary>
    Http1,

    /// <summary>HTTP/1.1 over TLS.</summary>
    Http1Tls,

    /// <summary>HTTP/2 over TLS.</summary>
    Http2Tls,
}
