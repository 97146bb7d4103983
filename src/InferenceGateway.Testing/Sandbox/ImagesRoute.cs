using System.Globalization;
using System.Text.Json;
using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Images;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>POST /v1/images/generations, /edits and /variations. They support the models of OpenAI only.</summary>
internal sealed class ImagesRoute(bool isEnabled)
{
    private const string Example = "openai/gpt-image-2";
    private const int MostImages = 10;

    public FakeReply Generate(RecordedRequest request)
    {
        if (Refuse(request, BodyLimit.IsReached(request)) is { } refusal)
        {
            return refusal;
        }

        if (!JsonBody.TryParse(request, out var root) || root.ValueKind != JsonValueKind.Object
            || !(root.IsMissing("model") || root.Text("model") is not null))
        {
            return GatewayErrors.BodyNotDecoded;
        }

        if (RefuseProvider(request, root.Text("model") ?? "", out var model) is { } refused)
        {
            return refused;
        }

        return root.Text("prompt") is not { } prompt ? GatewayErrors.MissingParameter("prompt") : Draw(new ImagesBody(model, prompt, [])
        {
            Host = HostOf(request),
            Count = root.Member("n") is { ValueKind: JsonValueKind.Number } n && n.TryGetInt32(out var count) ? count : 1,
            Size = root.Text("size"),
            ResponseFormat = root.Text("response_format"),
        });
    }

    public FakeReply Edit(RecordedRequest request) => FromForm(request, needsPrompt: true);

    public FakeReply Vary(RecordedRequest request) => FromForm(request, needsPrompt: false);

    private static FakeReply Draw(ImagesBody images) => FakeReply.Json(images.ToJson().ToWireJson());

    private static string HostOf(RecordedRequest request) => request.Headers.GetValueOrDefault("Host") ?? "127.0.0.1";

    private static FakeReply? RefuseForm(ImageForm form, bool needsPrompt)
    {
        if (!form.Images.Any())
        {
            return FakeReply.Error(400, "The 'image' file is required.");
        }

        if (needsPrompt && string.IsNullOrWhiteSpace(form["prompt"]))
        {
            return FakeReply.Error(400, "The 'prompt' field is required.");
        }

        return form["n"].Length == 0 || CountOf(form) is >= 1 and <= MostImages
            ? null
            : FakeReply.Error(400, "The 'n' field must be an integer between 1 and 10.");
    }

    private static int CountOf(ImageForm form) =>
        int.TryParse(form["n"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static FakeReply? RefuseProvider(RecordedRequest request, string requested, out string model)
    {
        (var provider, model) = ModelName.Resolve(request.Query.GetValueOrDefault("provider"), requested);
        return provider switch
        {
            null when requested.Length > 0 => FakeReply.Error(400, GatewayErrors.NoProvider(Example)),
            null => FakeReply.Error(400, GatewayErrors.NoProviderGiven(Example)),
            "openai" => null,
            _ when !KnownProviders.Contains(provider) => GatewayErrors.ProviderNotFound,
            _ => FakeReply.Error(400, "The Images API is not supported by this provider yet."),
        };
    }

    private FakeReply FromForm(RecordedRequest request, bool needsPrompt)
    {
        if (Refuse(request, BodyLimit.IsReached(request)) is { } refusal)
        {
            return refusal;
        }

        if (!ImageForm.TryRead(request, out var form))
        {
            return FakeReply.Error(400, "Failed to parse multipart/form-data request");
        }

        return RefuseForm(form, needsPrompt)
            ?? RefuseProvider(request, form["model"], out var model)
            ?? Draw(new ImagesBody(model, form["prompt"], form.Images.First())
            {
                Host = HostOf(request),
                Count = Math.Max(CountOf(form), 1),
                Size = form["size"],
                ResponseFormat = form["response_format"],
            });
    }

    private FakeReply? Refuse(RecordedRequest request, bool isTooLarge) => (isEnabled, isTooLarge) switch
    {
        (false, _) => FakeReply.Error(404, "The Images API is not enabled. Set IMAGES_ENABLED=true (ENABLE_IMAGES=true in older gateways) to enable it."),
        (_, true) => GatewayErrors.BodyTooLarge,
        _ => null,
    };
}
