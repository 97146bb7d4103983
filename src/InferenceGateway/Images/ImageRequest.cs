using InferenceGateway.Models;

namespace InferenceGateway.Images;

/// <summary>Builds and checks image requests before they are sent.</summary>
internal static class ImageRequest
{
    public static CreateImageRequest For(string model, string prompt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        return new CreateImageRequest { Model = model, Prompt = prompt };
    }

    /// <summary>Checks the request and adds extra members to a copy of it. The caller's request is not modified.</summary>
    public static CreateImageRequest Checked(CreateImageRequest request, IReadOnlyDictionary<string, RawJson>? extra)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckPrompt(request.Prompt, nameof(request));
        return ExtraMembers.With(request, extra, static request => request.Copy(), static request => request.AdditionalProperties);
    }

    public static HttpContent Form(CreateImageEditRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckPrompt(request.Prompt, nameof(request));
        if (request.Image is not { Count: > 0 } images || images.Any(static image => image is null))
        {
            throw new ArgumentException($"The request has no image to edit, or one that is null: set {nameof(request.Image)}, for example to [FilePart.FromFile(\"cat.png\")].", nameof(request));
        }

        return request.ToContent();
    }

    public static HttpContent Form(CreateImageVariationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Image is not null
            ? request.ToContent()
            : throw new ArgumentException($"The request has no image: set {nameof(request.Image)}, for example to FilePart.FromFile(\"cat.png\").", nameof(request));
    }

    private static void CheckPrompt(string? prompt, string parameter)
    {
        if (string.IsNullOrWhiteSpace(prompt))
        {
            throw new ArgumentException($"The request has no prompt: set {nameof(CreateImageRequest.Prompt)} to a description of the image.", parameter);
        }
    }
}
