using System.Text;
using System.Text.Json.Nodes;

namespace InferenceGateway.Testing.Tests.Support;

/// <summary>Gives each test a gateway to record, which is another <see cref="FakeGateway"/>, and a folder for the recording.</summary>
public abstract class RecordingTest : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recording-").FullName;
    private readonly List<IDisposable> _clients = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeGateway Real { get; private set; } = null!;

    protected string RecordingPath => Path.Combine(_folder, "sub", "recording.json");

    public async ValueTask InitializeAsync() => Real = await FakeGateway.StartAsync(cancellationToken: Token);

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Real.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static StringContent JsonContent(string json) => new(json, Encoding.UTF8, "application/json");

    protected static string Question(string text, bool stream = false) => new JsonObject
    {
        ["model"] = "openai/gpt-4o",
        ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = text }),
        ["stream"] = stream,
    }.ToJsonString();

    protected Task<FakeGateway> RecordAsync(RecordingOptions? options = null) =>
        FakeGateway.RecordAsync(Real.BaseUrl, RecordingPath, options, Token);

    protected Task<FakeGateway> ReplayAsync(RecordingOptions? options = null) =>
        FakeGateway.ReplayAsync(RecordingPath, options, Token);

    /// <summary>Records what the client does, and returns the file.</summary>
    protected async Task<string> RecordAsync(Func<HttpClient, Task> use, RecordingOptions? options = null)
    {
        await using (var recorder = await RecordAsync(options))
        {
            await use(ClientOf(recorder));
        }

        return await File.ReadAllTextAsync(RecordingPath, Token);
    }

    protected HttpClient ClientOf(FakeGateway gateway)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = gateway.BaseUrl };
        _clients.Add(client);
        return client;
    }

    protected Task WriteRecordingAsync(string json)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(RecordingPath)!);
        return File.WriteAllTextAsync(RecordingPath, json, Token);
    }

    protected static Task<HttpResponseMessage> ChatAsync(HttpClient client, string json) =>
        client.PostAsync("/v1/chat/completions", JsonContent(json), Token);

    protected static async Task<string> ChatTextAsync(HttpClient client, string json) =>
        await (await ChatAsync(client, json)).Content.ReadAsStringAsync(Token);
}
