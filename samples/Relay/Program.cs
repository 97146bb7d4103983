using InferenceGateway.Samples.Relay;
using Microsoft.AspNetCore.Mvc;

// The delay makes the streaming visible.
await using var sandbox = await Sandbox.StartUnlessConfiguredAsync(new() { ChunkDelay = TimeSpan.FromMilliseconds(40) });

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddInferenceGateway(GatewayConfiguration.Of(builder.Configuration));

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
