using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InferenceGateway.Tests.Faults;

/// <summary>Faults without any answer.</summary>
internal static class ConnectionFaults
{
    private static readonly ExpectedOutcome s_closedWithoutAnswer = ExpectedOutcome.Broken("closed the connection before an answer came", "RetryUnsafe");
    private static readonly ExpectedOutcome s_tls = ExpectedOutcome.Broken("no TLS connection to https://127.0.0.1:", "speaks http, not https");
    private static readonly ExpectedOutcome s_noHeaders = ExpectedOutcome.Timeout("ResponseTimeout", "the headers of the answer did not come in time", "(ResponseTimeout = 00:10:00)");

    public static IEnumerable<Fault> All =>
    [
        Both("refused", Nothing, ExpectedOutcome.Broken("nothing listens at http://127.0.0.1:", "Is the gateway running?", "INFERENCE_GATEWAY_URL").Then(ConnectionOutcome.None)) with { Address = _ => Unused() },
        Both("unknown host", Nothing, ExpectedOutcome.Broken("the host of http://no-such-host.invalid is not known", "INFERENCE_GATEWAY_URL").Then(ConnectionOutcome.None)) with
        {
            Address = _ => new Uri("http://no-such-host.invalid"),
        },
        Both("no TLS there", connection => connection.WriteAsync("HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request"), s_tls) with { AtConnect = true, Address = Https },
        Both("TLS with a certificate that nobody vouches for", HandshakeAsync, s_tls) with { AtConnect = true, Address = Https },
        Both("reset at once", connection => Done(connection.Reset), s_closedWithoutAnswer) with { AtConnect = true },
        Both("reset before the headers", connection => Done(connection.Reset), s_closedWithoutAnswer),
        Both("empty reply", connection => connection.FinishAsync(), s_closedWithoutAnswer),
        Both("stall before the headers", connection => connection.StallAsync(), s_noHeaders) with { Within = InferenceGatewayClientDefaults.ResponseTimeout },
    ];

    private static Fault Both(string name, Func<FaultConnection, Task> script, ExpectedOutcome expected) => new(name, (connection, _) => script(connection), expected, expected);

    private static Task Nothing(FaultConnection connection) => Task.CompletedTask;

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static Uri Https(FaultServer server) => new($"https://127.0.0.1:{server.Port}");

    private static Uri Unused()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }

    private static async Task HandshakeAsync(FaultConnection connection)
    {
        using var key = ECDsa.Create();
        using var own = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var tls = new SslStream(new NetworkStream(connection.Socket, ownsSocket: false));
        try
        {
            await tls.AuthenticateAsServerAsync(own);
        }
        catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client hangs up: so it should.
        }

        await connection.StallAsync();
    }
}
