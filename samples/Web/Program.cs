using InferenceGateway.Samples.Web;
using InferenceGateway.Samples.Web.Catalog;
using InferenceGateway.Samples.Web.Components;
using InferenceGateway.Samples.Web.Conversations;

// The delay makes the streaming visible.
await using var sandbox = await Sandbox.StartUnlessConfiguredAsync(new() { ChunkDelay = TimeSpan.FromMilliseconds(40) });

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddInferenceGateway(GatewayConfiguration.Of(builder.Configuration));
builder.Services.AddMemoryCache();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<ModelCatalog>();
builder.Services.AddScoped<Conversation>();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

// Development does this by itself. Here the page also works after a plain "dotnet run"; a published application has its files in wwwroot.
builder.WebHost.UseStaticWebAssets();

// The model is paid for by whoever runs this: only the page of this application may use it.
builder.Configuration["AllowedHosts"] ??= ForeignSites.Hosts;

var app = builder.Build();
if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/error");
}

app.Use(ForeignSites.RefuseAsync);
app.Use(SecurityHeaders.AddAsync);
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.RunAsync();
