using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Converts requests for speech.</summary>
[Experimental(ExperimentalIds.Media)]
internal sealed class SpeechRequestWriter(ITextToSpeechClient client, string defaultModel, string? defaultVoice)
{
    /// <exception cref="NotSupportedException">The options contain something that the speech API does not support.</exception>
    public CreateSpeechRequest Write(string text, TextToSpeechOptions? options)
    {
        Refuse(options?.Pitch, nameof(TextToSpeechOptions.Pitch));
        Refuse(options?.Volume, nameof(TextToSpeechOptions.Volume));
        var request = Begin(options);
        request.Input = Or(request.Input, text);
        request.Model = Or(request.Model, Or(options?.ModelId, defaultModel));
        request.Voice = Or(request.Voice, Or(options?.VoiceId, defaultVoice ?? ""));
        request.Language ??= options?.Language;
        request.ResponseFormat ??= SpeechMediaType.FormatOf(options?.AudioFormat) is { } format ? new CreateSpeechRequestResponseFormat(format) : null;
        request.Speed ??= options?.Speed is { } speed ? double.Parse(speed.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
        ExtraProperties.Add(options?.AdditionalProperties, nameof(TextToSpeechOptions), request.AdditionalProperties);
        return string.IsNullOrWhiteSpace(request.Voice)
            ? throw new NotSupportedException($"No voice is set, and the speech API needs one: set {nameof(TextToSpeechOptions.VoiceId)}, for example to alloy, or pass a voice to AsITextToSpeechClient.")
            : request;
    }

    private CreateSpeechRequest Begin(TextToSpeechOptions? options) => options?.RawRepresentationFactory?.Invoke(client) switch
    {
        null => new CreateSpeechRequest { Model = "", Input = "", Voice = "" },
        CreateSpeechRequest raw => raw,
        var other => throw new NotSupportedException(
            $"{nameof(TextToSpeechOptions.RawRepresentationFactory)} returned a {other.GetType().Name}. Return a new {nameof(CreateSpeechRequest)}, or null."),
    };

    private static void Refuse(float? value, string option)
    {
        if (value is not null)
        {
            throw new NotSupportedException($"{option} is set, but the speech API has no such parameter. Leave it unset, or describe the voice with 'instructions' in a {nameof(CreateSpeechRequest)} that {nameof(TextToSpeechOptions.RawRepresentationFactory)} returns.");
        }
    }

    private static string Or(string? value, string other) => string.IsNullOrWhiteSpace(value) ? other : value!;
}
