using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Converts requests for images.</summary>
[Experimental(ExperimentalIds.Media)]
internal sealed class ImageRequestWriter(IImageGenerator generator, string defaultModel)
{
    /// <exception cref="NotSupportedException">The options contain something that the images API does not support.</exception>
    public CreateImageRequest WriteCreation(string prompt, ImageGenerationOptions? options)
    {
        var request = Begin<CreateImageRequest>(options) ?? new CreateImageRequest { Prompt = "" };
        request.Prompt = string.IsNullOrEmpty(request.Prompt) ? prompt : request.Prompt;
        request.Model ??= ModelOf(options);
        request.N ??= options?.Count;
        request.Size ??= SizeOf(options);
        request.ResponseFormat ??= FormatOf(options, request.Model) is { } format ? new CreateImageRequestResponseFormat(format) : null;
        if (OutputFormatOf(options) is { } output && !request.AdditionalProperties.ContainsKey(OutputFormat))
        {
            request.AdditionalProperties[OutputFormat] = JsonValues.Written(writer => writer.WriteStringValue(output));
        }

        ExtraProperties.Add(options?.AdditionalProperties, nameof(ImageGenerationOptions), request.AdditionalProperties);
        return request;
    }

    /// <exception cref="NotSupportedException">The options or the images contain something that the images API does not support.</exception>
    public CreateImageEditRequest WriteEdit(string prompt, IEnumerable<AIContent> originals, ImageGenerationOptions? options)
    {
        var request = Begin<CreateImageEditRequest>(options) ?? new CreateImageEditRequest { Prompt = "", Image = [] };
        request.Prompt = string.IsNullOrEmpty(request.Prompt) ? prompt : request.Prompt;
        request.Image = [.. request.Image, .. originals.Select(FileOf)];
        request.Model ??= ModelOf(options);
        request.N ??= options?.Count;
        request.Size ??= SizeOf(options);
        request.ResponseFormat ??= FormatOf(options, request.Model) is { } format ? new CreateImageEditRequestResponseFormat(format) : null;
        if (OutputFormatOf(options) is { } output)
        {
            request.AdditionalFields.TryAdd(OutputFormat, output);
        }

        foreach (var (name, value) in options?.AdditionalProperties ?? [])
        {
            // The fields of a form are texts.
            request.AdditionalFields.TryAdd(name, value as string ?? JsonValues.Write(value, $"{nameof(ImageGenerationOptions.AdditionalProperties)}[\"{name}\"]").ToString());
        }

        return request;
    }

    private const string OutputFormat = "output_format";

    private T? Begin<T>(ImageGenerationOptions? options)
        where T : class
    {
        if (options?.StreamingCount is > 0)
        {
            throw new NotSupportedException($"{nameof(ImageGenerationOptions.StreamingCount)} is set, but the gateway does not send intermediate images. Leave it unset.");
        }

        return options?.RawRepresentationFactory?.Invoke(generator) switch
        {
            null => null,
            T raw => raw,
            var other => throw new NotSupportedException(
                $"{nameof(ImageGenerationOptions.RawRepresentationFactory)} returned a {other.GetType().Name}. Return a new {typeof(T).Name}, or null. Requests with original images are a {nameof(CreateImageEditRequest)}."),
        };
    }

    private string ModelOf(ImageGenerationOptions? options) => string.IsNullOrWhiteSpace(options?.ModelId) ? defaultModel : options!.ModelId!;

    private static ImageSize? SizeOf(ImageGenerationOptions? options) =>
        options?.ImageSize is { } size ? new ImageSize(string.Create(CultureInfo.InvariantCulture, $"{size.Width}x{size.Height}")) : null;

    private static string? FormatOf(ImageGenerationOptions? options, string? model) => options?.ResponseFormat switch
    {
        null => null,

        // These models always send the data, and refuse the parameter.
        ImageGenerationResponseFormat.Data when IsGptImage(model) => null,
        ImageGenerationResponseFormat.Data => CreateImageRequestResponseFormat.Known.B64Json,
        ImageGenerationResponseFormat.Uri => CreateImageRequestResponseFormat.Known.Url,
        var other => throw new NotSupportedException($"{nameof(ImageGenerationOptions.ResponseFormat)} is {other}, but the gateway does not store images. Use {ImageGenerationResponseFormat.Data} or {ImageGenerationResponseFormat.Uri}."),
    };

    private static bool IsGptImage(string? model) => model?.Split('/')[^1].StartsWith("gpt-image", StringComparison.OrdinalIgnoreCase) == true;

    private static string? OutputFormatOf(ImageGenerationOptions? options) =>
        options?.MediaType is not { Length: > 0 } type ? null
        : type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? type["image/".Length..]
        : throw new NotSupportedException($"{nameof(ImageGenerationOptions.MediaType)} is '{type}', which is no type of images, such as image/png.");

    private static FilePart FileOf(AIContent content, int index) => content switch
    {
        DataContent data when data.HasTopLevelMediaType("image") => new FilePart(data.Data, data.Name ?? $"image{index}.{data.MediaType["image/".Length..]}", data.MediaType),
        DataContent data => throw new NotSupportedException($"The original image {index} is {data.MediaType}, which is no image."),
        _ => throw new NotSupportedException($"The original image {index} is a {content.GetType().Name}. The gateway needs its bytes: pass a {nameof(DataContent)}."),
    };
}
