using InferenceGateway.Models;

namespace InferenceGateway.Speech;

/// <summary>Builds and checks speech requests before they are sent.</summary>
internal static class SpeechRequest
{
    public static CreateSpeechRequest For(string model, string input, string voice)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentException.ThrowIfNullOrWhiteSpace(input);
        ArgumentException.ThrowIfNullOrWhiteSpace(voice);
        return new CreateSpeechRequest { Model = model, Input = input, Voice = voice };
    }

    /// <summary>Checks the request and adds extra members to a copy of it. The caller's request is not modified.</summary>
    public static CreateSpeechRequest Checked(CreateSpeechRequest request, IReadOnlyDictionary<string, RawJson>? extra)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestCheck.HasModel(request.Model, nameof(request));
        Check(request.Input, "input", nameof(CreateSpeechRequest.Input), "the text to read aloud", nameof(request));
        Check(request.Voice, "voice", nameof(CreateSpeechRequest.Voice), "the name of one of the model's voices, such as alloy", nameof(request));
        return ExtraMembers.With(request, extra, static request => request.Copy(), static request => request.AdditionalProperties);
    }

    private static void Check(string? value, string name, string member, string meaning, string parameter)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"The request has no {name}: set {member} to {meaning}.", parameter);
        }
    }
}
