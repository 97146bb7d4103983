using System.Text;
using InferenceGateway.Fuzz.Comparing;
using InferenceGateway.Fuzz.Generators;

namespace InferenceGateway.Fuzz.Targets;

/// <summary>A generated type: what is read is written back as equal JSON, and what cannot be read is a protocol error.</summary>
internal sealed class CodecTarget(GeneratedCodec codec) : IFuzzTarget
{
    public string Name => $"codec {codec.Type.Name}";

    public string? Try(FuzzTrial trial)
    {
        var kind = trial.Random.Next(4);
        var isExact = kind == 0;
        var json = TypedJson.Make(codec.Type, trial.Random, isExact);
        trial.Bytes = kind == 3 ? Mutation.Apply(json, trial.Random) : json;

        var before = GC.GetAllocatedBytesForCurrentThread();
        object? value;
        byte[] written;
        try
        {
            value = codec.Read(trial.Bytes);
            written = codec.Write(value);
        }
        catch (GatewayProtocolException exception)
        {
            trial.IsRefused = true;
            return isExact ? $"valid JSON was refused: {exception.Message}"
                : exception.Path is null ? "the exception has no path"
                : TryBridges(trial, written: null);
        }

        return FuzzTrial.CheckAllocated(GC.GetAllocatedBytesForCurrentThread() - before, trial.Bytes.Length)
            ?? Compare(trial.Bytes, written, isExact)
            ?? Compare(written, codec.Write(codec.Read(written)), isExact: true)
            ?? TryBridges(trial, written);
    }

    private static string? Compare(byte[] read, byte[] written, bool isExact) =>
        JsonSameness.Difference(JsonTree.Parse(read), JsonTree.Parse(written), isExact) is { } path ? $"{path} was written as another value: {Finding.Printable(written)}" : null;

    /// <summary>Newtonsoft.Json and System.Text.Json, which use the same codec.</summary>
    private string? TryBridges(FuzzTrial trial, byte[]? written)
    {
        if (trial.Random.Next(8) > 0)
        {
            return null;
        }

        try
        {
            codec.ByNewtonsoft(Encoding.UTF8.GetString(trial.Bytes));
        }
        catch (Newtonsoft.Json.JsonException)
        {
            // Its limits are narrower, 64 levels for one.
        }

        try
        {
            var bridged = codec.BySystemTextJson(trial.Bytes);
            return written is null ? "System.Text.Json read what the codec refuses"
                : JsonSameness.Difference(JsonTree.Parse(written), JsonTree.Parse(Encoding.UTF8.GetBytes(bridged)), isExact: true) is { } path ? $"System.Text.Json writes {path} as another value: {bridged}"
                : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
