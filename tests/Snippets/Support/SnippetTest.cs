using InferenceGateway;
using InferenceGateway.Testing;
using Xunit.Sdk;
using Xunit.v3;

// The snippets write to the console and read the environment, of which there is one.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Snippets.Support;

/// <summary>Gives each test of snippets a <see cref="FakeGateway"/> on loopback, to which the environment variables and <see cref="Client"/> point, and captures the console. The base of the classes in <c>Pages</c>.</summary>
public abstract class SnippetTest : IAsyncLifetime
{
    private const string Variable = "INFERENCE_GATEWAY_URL";

    private readonly StringWriter _output = new();
    private readonly TextWriter _console = Console.Out;

    protected FakeGateway Gateway { get; private set; } = null!;

    /// <summary>What a page takes for given: a client for the gateway.</summary>
    protected InferenceGatewayClient Client { get; private set; } = null!;

    /// <summary>What was written to the console.</summary>
    protected string Output => _output.ToString().ReplaceLineEndings("\n");

    public async ValueTask InitializeAsync()
    {
        Gateway = await FakeGateway.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        Client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, MaxRetries = 0 });
        Environment.SetEnvironmentVariable(Variable, Gateway.BaseUrl.ToString());
        Console.SetOut(_output);
    }

    public async ValueTask DisposeAsync()
    {
        Console.SetOut(_console);
        Environment.SetEnvironmentVariable(Variable, null);
        Client.Dispose();
        await Gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A chunk of a stream with this text.</summary>
    protected static string Chunk(string text) =>
        $$$"""{"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{"content":"{{{text}}}"},"finish_reason":null}]}""";
}
