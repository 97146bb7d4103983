using System.Text;
using InferenceGateway.Fuzz.Generators;

namespace InferenceGateway.Fuzz.Targets;

/// <summary>RawJson, which must keep valid JSON to the byte and refuse everything else.</summary>
internal sealed class RawJsonTarget : IFuzzTarget
{
    public string Name => "RawJson";

    public string? Try(FuzzTrial trial)
    {
        var json = new StringBuilder();
        new AnyJson(trial.Random, isExact: false).Value(json);
        trial.Bytes = Encoding.UTF8.GetBytes(json.ToString());
        trial.Bytes = trial.Random.Next(2) == 0 ? trial.Bytes : Mutation.Apply(trial.Bytes, trial.Random);
        RawJson value;
        try
        {
            value = RawJson.Parse(trial.Bytes);
        }
        catch (FormatException)
        {
            trial.IsRefused = true;
            return null;
        }

        return value.Utf8.Span.SequenceEqual(trial.Bytes.AsSpan().Trim(" \t\r\n"u8)) ? null : $"it is kept as {value}";
    }
}
