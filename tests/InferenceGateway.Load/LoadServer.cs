using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceGateway.Load;

/// <summary>Kestrel on a free loopback port. It knows which requests it has not ended yet: a connection of HTTP/2 says nothing about its streams.</summary>
internal sealed class LoadServer : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<HttpContext, string> _open = new();
    private readonly WebApplication _application;
    private int _most;

    private LoadServer(WebApplication application, X509Certificate2? certificate)
    {
        _application = application;
        Certificate = certificate;
    }

    /// <summary>What its client has to trust; null without TLS.</summary>
    public X509Certificate2? Certificate { get; }

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    /// <summary>The most requests that were open at once.</summary>
    public int MostRequests => _most;

    /// <summary>The questions of the requests that have not ended.</summary>
    public IReadOnlyList<string> OpenRequests => [.. _open.Values.Order(StringComparer.Ordinal)];

    public static async Task<LoadServer> StartAsync(LoadProtocol protocol, GatewayScript script)
    {
        var certificate = protocol == LoadProtocol.Http1 ? null : ServerCertificate.Create();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port: 0, listen =>
        {
            listen.Protocols = protocol == LoadProtocol.Http2Tls ? HttpProtocols.Http2 : HttpProtocols.Http1;
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        builder.WebHost.UseSockets(options =>
        {
            options.Backlog = 4096;

            // Chunks that queue up would fill Kestrel's memory pool, which keeps what it has: the heap would say little about the client.
            options.MaxWriteBufferSize = 1;
        });
        var server = new LoadServer(builder.Build(), certificate);
        server._application.Run(context => server.AnswerAsync(context, script));
        await server._application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that are still open end when the time is over.
        using (var limit = new CancellationTokenSource(StopLimit))
        {
            await _application.StopAsync(limit.Token);
        }

        await _application.DisposeAsync();
        Certificate?.Dispose();
    }

    private async Task AnswerAsync(HttpContext context, GatewayScript script)
    {
        try
        {
            var prompt = await GatewayScript.PromptOfAsync(context.Request);
            _open[context] = prompt;
            for (int count = _open.Count, most = _most; count > most; most = _most)
            {
                Interlocked.CompareExchange(ref _most, count, most);
            }

            await script.AnswerAsync(prompt, context);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The client has closed the connection or the stream.
        }
        finally
        {
            _open.TryRemove(context, out _);
        }
    }
}
