using InferenceGateway;
using InferenceGateway.Samples;
using InferenceGateway.Samples.Web;

// Slow enough to see the answer come.
await using var sandbox = await Sandbox.StartUnlessConfiguredAsync(new() { ChunkDelay = TimeSpan.FromMilliseconds(40) });

var builder = WebApplication.CreateBuilder(args);

// It holds the connections: one client for the whole application. Reads INFERENCE_GATEWAY_URL and INFERENCE_GATEWAY_API_KEY.
builder.Services.AddSingleton(_ => new InferenceGatewayClient());

var app = builder.Build();
app.UseFileServer();
app.MapPost("/ask", AskEndpoint.Ask);
await app.RunAsync();
