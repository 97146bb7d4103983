using System.Text;
using InferenceGateway.Errors;
using InferenceGateway.Fuzz.Generators;

namespace InferenceGateway.Fuzz.Targets;

/// <summary>The reader of error bodies, which must describe every body and never throw.</summary>
internal sealed class ErrorBodyTarget : IFuzzTarget
{
    private static readonly string[] Shapes =
    [
        """{"error":%}""", """{"error":{"message":%,"type":%,"code":%,"param":%}}""", """{"type":"error","error":{"type":"x","message":%}}""", """[{"error":{"message":%}}]""",
        """{"message":%,"detail":%}""", "%", """<html><head><title>%</title></head><body><h1>%</h1></body></html>""", """{"error":"{\"error\":{\"message\":\"%\"}}"}""",
    ];

    public string Name => "error body";

    public string? Try(FuzzTrial trial)
    {
        var json = new AnyJson(trial.Random, isExact: false);
        var body = new StringBuilder();
        foreach (var part in Shapes[trial.Random.Next(Shapes.Length)].Split('%'))
        {
            json.Value(body.Append(part));
        }

        trial.Bytes = Encoding.UTF8.GetBytes(body.ToString());
        trial.Bytes = trial.Random.Next(2) == 0 ? trial.Bytes : Mutation.Apply(trial.Bytes, trial.Random);
        var text = Encoding.UTF8.GetString(trial.Bytes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var details = ApiErrorParser.Parse(text);

        return FuzzTrial.CheckAllocated(GC.GetAllocatedBytesForCurrentThread() - before, trial.Bytes.Length)
            ?? (details.Message?.Length > text.Length + 200 ? "the message is longer than the body" : null);
    }
}
