using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Reading;

/// <summary>A document that cannot be generated from: says what is wrong, where, and what to do.</summary>
internal sealed class GenerationException(string code, string pointer, string problem, string remedy, string? position = null)
    : Exception($"{problem} At {pointer}. {remedy}")
{
    /// <summary>The diagnostic's id, <c>IG</c> and four digits; stable, so that it can be searched for.</summary>
    public string Code { get; } = code;

    /// <summary>The JSON pointer of the place in the document, <c>#/components/…</c>.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The place in the YAML file, <c>file(line,column)</c>, once it is known.</summary>
    public string? Position { get; private set; } = position;

    /// <summary>The errors that were found in the same run after this one.</summary>
    public IReadOnlyList<GenerationException> Others { get; set; } = [];

    /// <summary>This error and the others.</summary>
    public IReadOnlyList<GenerationException> All => [this, .. Others];

    /// <summary>Finds the places in the file that the document was read from.</summary>
    public void Locate(JObject document, string? file)
    {
        foreach (var error in All)
        {
            error.Position ??= SourcePosition.Of(JsonPointer.Nearest(document, error.Pointer))?.ToString() ?? file;
        }
    }
}
