using InferenceGateway.Samples.Web;

// The delay makes the streaming visible.
await using var sandbox = await Sandbox.StartUnlessConfiguredAsync(new() { ChunkDelay = TimeSpan.FromMilliseconds(40) });

var builder = WebApplication.CreateBuilder(args);

// The settings come from appsettings.json, InferenceGateway__BaseUrl and so on, or from the variables that all samples read.
var gateway = builder.Configuration.GetSection("InferenceGateway");
gateway["BaseUrl"] ??= Settings.Read("INFERENCE_GATEWAY_URL");
gateway["ApiKey"] ??= Settings.Read("INFERENCE_GATEWAY_API_KEY");
builder.Services.AddInferenceGateway(gateway);

var app = builder.Build();
app.UseFileServer();
app.MapPost("/ask", AskEndpoint.Ask);
await app.RunAsync();
