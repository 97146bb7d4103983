using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/aspnetcore.md</summary>
public sealed class AspNetCore : SnippetTest
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Application()
    {
        var args = Array.Empty<string>();

        // snippet: application
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddInferenceGateway();
        builder.Services.AddInferenceGatewayChatClient(Provider.Openai, "gpt-4o").UseFunctionInvocation();
        builder.Services.AddHealthChecks().AddInferenceGatewayHealthCheck(options => options.Tags.Add("ready"));

        var app = builder.Build();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        app.MapGet("/ask", (string question, IChatClient chat, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(Texts(chat.GetStreamingResponseAsync(question, cancellationToken: cancellationToken))));

        static async IAsyncEnumerable<string> Texts(IAsyncEnumerable<ChatResponseUpdate> updates)
        {
            await foreach (var update in updates)
            {
                yield return update.Text;
            }
        }
        // end

        await using var running = app;
        app.Urls.Add("http://127.0.0.1:0");
        app.Configuration["InferenceGateway:BaseUrl"] = Gateway.BaseUrl.ToString();
        await app.StartAsync(Token);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Equal("Healthy", await http.GetStringAsync("/health/ready", Token));
        Assert.Contains("data:", await http.GetStringAsync("/ask?question=hi", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProxyAndCertificateAuthority()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("InferenceGateway:BaseUrl", "http://gateway.example.org/v1")]);
        var proxyAddress = new Uri(Gateway.BaseUrl, "/");
        using var key = RSA.Create(2048);
        using var root = Root(key);
        using var certificate = Signed(root, key);
        await using var server = await SecureServerAsync(certificate);

        // snippet: proxy and certificate authority
        builder.Services.AddInferenceGateway()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(15),
                Proxy = new WebProxy(proxyAddress, BypassOnLocal: true),
                SslOptions = new SslClientAuthenticationOptions
                {
                    CertificateChainPolicy = new X509ChainPolicy
                    {
                        TrustMode = X509ChainTrustMode.CustomRootTrust,
                        CustomTrustStore = { root },
                        RevocationMode = X509RevocationMode.NoCheck,   // as without a policy
                    },
                },
            });
        // end

        using var host = builder.Build();
        await host.Services.GetRequiredService<InferenceGatewayClient>().HealthCheckAsync(cancellationToken: Token);
        Assert.Equal("gateway.example.org", Gateway.Requests.Single().Headers["Host"]);

        var address = $"https://localhost:{new Uri(server.Urls.Single()).Port}/";
        using var http = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("InferenceGateway");
        Assert.Equal("secure", await http.GetStringAsync(address, Token));
        using var distrustful = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => distrustful.GetStringAsync(address, Token));
    }

    private static X509Certificate2 Root(RSA key)
    {
        var request = new CertificateRequest("CN=Example Root", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    private static X509Certificate2 Signed(X509Certificate2 root, RSA key)
    {
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(root, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100), [1]);
        return signed.CopyWithPrivateKey(key);
    }

    private static async Task<WebApplication> SecureServerAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        app.MapGet("/", () => "secure");
        await app.StartAsync(Token);
        return app;
    }

    [Fact]
    public async Task LogWithoutServices()
    {
        // snippet: log without services
        var options = new InferenceGatewayClientOptions();
        options.Handler = new LogHandler(options.CreateHandler(), Console.WriteLine);
        using var client = new InferenceGatewayClient(options);
        // end

        options.BaseUrl = Gateway.BaseUrl;
        using var used = new InferenceGatewayClient(options);
        await used.ListModelsAsync(cancellationToken: Token);
        Assert.Equal("GET /v1/models: 200\n", Output);
    }

    [Fact]
    public async Task ServiceDiscovery()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            new("InferenceGateway:BaseUrl", "https+http://gateway"),
            new("services:gateway:http:0", Gateway.BaseUrl.GetLeftPart(UriPartial.Authority)),
        ]);

        // snippet: service discovery
        builder.Services.AddServiceDiscovery();
        builder.Services.AddInferenceGateway().AddServiceDiscovery();
        // end

        using var host = builder.Build();
        await host.Services.GetRequiredService<InferenceGatewayClient>().HealthCheckAsync(cancellationToken: Token);
        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Health()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddInferenceGateway("near", options => options.BaseUrl = Gateway.BaseUrl);

        // snippet: health
        services.AddHealthChecks().AddInferenceGatewayHealthCheck(options =>
        {
            options.ClientName = "near";
            options.Timeout = TimeSpan.FromSeconds(2);
            options.Providers.Add(Provider.Openai);   // lists its models, which needs its key
        });
        // end

        await using var provider = services.BuildServiceProvider();
        var report = await provider.GetRequiredService<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckService>().CheckHealthAsync(Token);
        Assert.Equal(["inference_gateway_near"], report.Entries.Keys);
        Assert.Equal(2, Gateway.Requests.Count);
    }

    [Fact]
    public async Task Worker()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("InferenceGateway:BaseUrl", Gateway.BaseUrl.ToString())]);

        // snippet: worker
        builder.Services.AddInferenceGateway();
        builder.Services.AddHostedService<Summarizer>();
        // end

        using var host = builder.Build();
        await host.StartAsync(Token);
        await Gateway.NextRequestAsync(Token);
        await host.StopAsync(Token);
        Assert.NotEmpty(Gateway.Requests);
    }
}

// snippet: log without services
internal sealed class LogHandler(HttpMessageHandler inner, Action<string> log) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        log($"{request.Method} {request.RequestUri?.AbsolutePath}: {(int)response.StatusCode}");
        return response;
    }
}
// end

// snippet: worker
internal sealed class Summarizer(InferenceGatewayClient client) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var response = await client.GenerateContentAsync("openai/gpt-4o", "Summarize the day.", cancellationToken: stoppingToken);
        Console.WriteLine(response.Text);
    }
}
// end
