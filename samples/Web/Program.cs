using InferenceGateway.Samples.Web;
using Microsoft.AspNetCore.Mvc;

// The delay makes the streaming visible.
await using var sandbox = await Sandbox.StartUnlessConfiguredAsync(new() { ChunkDelay = TimeSpan.FromMilliseconds(40) });

var builder = WebApplication.CreateBuilder(args);

// The settings come from appsettings.json, InferenceGateway__BaseUrl and so on, or from the variables that all samples read.
var gateway = builder.Configuration.GetSection("InferenceGateway");
gateway["BaseUrl"] ??= Settings.Read("INFERENCE_GATEWAY_URL");
gateway["ApiKey"] ??= Settings.Read("INFERENCE_GATEWAY_API_KEY");
builder.Services.AddInferenceGateway(gateway);

// The model is paid for by whoever runs this: only the page of this application may ask it, and not at any length.
builder.Configuration["AllowedHosts"] ??= ForeignSites.Hosts;
builder.Services.AddProblemDetails(static options => options.CustomizeProblemDetails = static context =>
    context.ProblemDetails.Detail ??= context.ProblemDetails.Status == StatusCodes.Status413PayloadTooLarge ? Question.TooLong : null);

var app = builder.Build();
app.Use(ForeignSites.RefuseAsync);
app.UseStatusCodePages();
app.UseFileServer();
app.MapPost("/ask", AskEndpoint.Ask).WithMetadata(new RequestSizeLimitAttribute(Question.MaxBytes));
await app.RunAsync();
